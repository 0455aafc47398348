import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { type MistakeState, type MistakeVerdict, mistakeVerdicts } from '../../../contract/mistakes.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Choice } from '../../visitor/apply/fields.tsx';
import { TextLines } from '../ui/fields.tsx';
import '../../visitor/apply/apply.css';

type AnswerFormProps = { readonly id: string; readonly position: number; readonly state: MistakeState };

/** What staff found and did. An answered report can be answered again; both answers stay. */
export const AnswerForm = ({ id, position, state }: AnswerFormProps) => {
  const t = useText();
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<MistakeVerdict | null>(null);
  const [text, setText] = useState('');
  const answer = useAction('mistakes.answer', () => void client.invalidateQueries());
  const ready = verdict !== null && text.trim() !== '';
  return (
    <Card title={t('mistakes:answer')}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault();
          if (ready && !answer.isPending) answer.mutate({ id, position, verdict, text: text.trim() });
        }}
      >
        {state === 'waiting' && <p className="field-hint">{t('mistakes:answer.hint')}</p>}
        <Choice
          compact
          quiet
          label={t('mistakes:answer')}
          value={verdict}
          onChange={setVerdict}
          options={mistakeVerdicts.map(value => ({
            value,
            name: t(`mistakes:state.${value}`),
            hint: t(`mistakes:answer.${value}`),
          }))}
        />
        <TextLines
          label={t('mistakes:answer.text')}
          hint={t('mistakes:answer.text.hint')}
          value={text}
          onChange={setText}
          required
          max={500}
        />
        {answer.error && <Failed error={errorOfCause(answer.error)} />}
        <div className="form-actions">
          <Button main type="submit" look="primary" icon={Check} isDisabled={!ready || answer.isPending}>
            {t('mistakes:answer.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
