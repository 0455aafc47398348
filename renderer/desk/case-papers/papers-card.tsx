import { FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import type { CaseFile } from '../case/case-file.ts';
import { PaperDialog } from './paper-dialog.tsx';
import './papers.css';

type Paper = Output<'papers.list'>['papers'][number];

/** The papers a case calls for now, the latest first; each is filled from the case. */
export const PapersCard = ({ file }: { readonly file: CaseFile }) => {
  const t = useText();
  const papers = useCall('papers.list', { id: file.row.id }, { enabled: !file.destroyed });
  const [chosen, setChosen] = useState<Paper | null>(null);
  if (file.destroyed) return null;
  return (
    <Card title={t('papers:title')}>
      <Answer of={papers}>
        {({ papers: list }) =>
          list.length === 0 ? (
            <p className="field-hint">{t('papers:none')}</p>
          ) : (
            <ul className="papers">
              {list.map(paper => (
                <PaperLine
                  key={`${paper.paper} ${paper.about}`}
                  paper={paper}
                  next={paper === list.find(({ kept }) => kept === 0)}
                  onChoose={() => setChosen(paper)}
                />
              ))}
            </ul>
          )
        }
      </Answer>
      {chosen && <PaperDialog id={file.row.id} paper={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
};

type PaperLineProps = {
  readonly paper: Paper;
  /** the latest that nobody has made yet */
  readonly next: boolean;
  readonly onChoose: () => void;
};

const PaperLine = ({ paper, next, onChoose }: PaperLineProps) => {
  const t = useText();
  const language = useLanguage();
  const { title, on, kept, draft, proposed } = paper;
  return (
    <li className="case-paper">
      <FileText className="icon" aria-hidden />
      <span className="paper-words">
        <span lang="zh-Hans">{title}</span>
        <span className="field-hint">
          {[
            on && formatDate(on, language),
            kept > 0 && t('papers:kept', { count: kept }),
            proposed && t('papers:proposed'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {draft && <span className="paper-draft">{t('papers:draft')}</span>}
      <Button
        icon={PenLine}
        look={next ? 'primary' : 'plain'}
        aria-label={t('papers:write.of', { title })}
        onPress={onChoose}
      >
        {t(kept > 0 ? 'papers:again' : 'papers:write')}
      </Button>
    </li>
  );
};
