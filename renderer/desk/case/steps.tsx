import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import type { LegalStep } from '../../../contract/applications/clock.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { withArticle } from '../../shared/i18n/law.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { PublishDialog } from '../conversion/publish-dialog.tsx';
import { TextLines } from '../ui/fields.tsx';
import { Fold } from '../ui/fold.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type CaseFile, useRefresh } from './case-file.ts';
import { StepDialog } from './step-dialog.tsx';

/** What the law allows now, each step with its provision; what it does not, with the reason. */
export const Steps = ({ file }: { readonly file: CaseFile }) => {
  const t = useText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<LegalStep | null>(null);
  const [noting, setNoting] = useState(false);
  const { legalNextSteps, notAllowedNow } = file.clock;
  return (
    <Card title={t('case:steps')} className="steps">
      {legalNextSteps.length === 0 && <p className="field-hint">{t('case:steps.none')}</p>}
      <ul className="steps-list">
        {legalNextSteps.map(step => (
          <li key={step.type}>
            <Button className="step-button" onPress={() => setChosen(step)} isDisabled={file.destroyed}>
              {t(`cases:step.${step.type}`)}
            </Button>
            <span className="field-hint">
              {t(`law:article.${step.article}`)}
              {step.by && (
                <>
                  {' · '}
                  <span className="step-by">{t('case:by', { date: formatDate(step.by, language) })}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Button icon={NotebookPen} onPress={() => setNoting(true)} isDisabled={file.destroyed}>
        {t('case:note')}
      </Button>
      {notAllowedNow.length > 0 && (
        <Fold title={t('case:closedSteps')}>
          <dl className="closed-steps">
            {notAllowedNow.map(({ type, reason, article }) => (
              <div key={type}>
                <dt>{t(`cases:step.${type}`)}</dt>
                <dd>{withArticle(t, reason, article)}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
      {chosen?.type === 'published' ? (
        <PublishDialog file={file} onClose={() => setChosen(null)} />
      ) : (
        chosen && <StepDialog file={file} step={chosen} onClose={() => setChosen(null)} />
      )}
      {noting && <NoteDialog id={file.row.id} onClose={() => setNoting(false)} />}
    </Card>
  );
};

/** A note, a conversation, a failed call: no step of the law. */
const NoteDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useText();
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const note = useAction('applications.note', () => {
    refresh();
    onClose();
  });
  return (
    <FormDialog
      title={t('case:note')}
      go={t('case:note.go')}
      ready={text.trim() !== ''}
      busy={note.isPending}
      error={note.error && errorOfCause(note.error)}
      onGo={() => note.mutate({ id, text })}
      onClose={onClose}
    >
      <TextLines label={t('case:note.text')} value={text} onChange={setText} max={20_000} rows={6} required />
    </FormDialog>
  );
};
