import { ListTodo } from 'lucide-react';
import { useParams } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { sentenceOf } from '../../shared/i18n/law.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { PapersCard } from '../case-papers/papers-card.tsx';
import { FilesCard } from '../files/files-card.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Asks } from './asks.tsx';
import { CaseFacts } from './case-facts.tsx';
import type { CaseFile } from './case-file.ts';
import { FormView } from './form-view.tsx';
import { HandOver } from './hand-over.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { Steps } from './steps.tsx';
import { Timeline } from './timeline.tsx';
import { useBack } from './use-back.ts';
import { Working } from './working.tsx';
import './case.css';

/** What the applicant signed at the terminal or the desk. */
const signatureOf = ({ entries }: CaseFile): string | null =>
  entries.find(({ particulars }) => particulars?.signature)?.particulars?.signature ?? null;

/** One case with everything in it. */
export const CasePage = () => {
  const { id = '' } = useParams();
  const file = useCall('applications.open', { id });
  return <Answer of={file}>{value => <Case file={value} />}</Answer>;
};

const Case = ({ file }: { readonly file: CaseFile }) => {
  const t = useText();
  const back = useBack();
  const { row, clock } = file;
  return (
    <DeskPage
      title={row.number}
      actions={
        <Button main icon={ListTodo} onPress={back}>
          {t('case:back')}
        </Button>
      }
    >
      <CaseFacts file={file} />
      {clock.flags.length > 0 && (
        <Notice tone="warm" title={t('case:flags')}>
          <ul className="case-flags">
            {clock.flags.map(flag => (
              <li key={`${flag.key}${flag.text}`}>{sentenceOf(t, flag)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="case">
        <div className="case-side">
          {file.proposal && <ProposalCard file={file} proposal={file.proposal} />}
          <Asks asks={file.asks} />
          <Steps file={file} />
          <HandOver key={row.platformNumber} file={file} />
        </div>
        <div className="case-main">
          {file.form ? (
            <FormView form={file.form} warnings={file.warnings} signature={signatureOf(file)} />
          ) : (
            <Notice tone="warm" title={t(file.destroyed ? 'case:destroyed' : 'case:noForm')} />
          )}
          <PapersCard file={file} />
          <FilesCard file={file} />
          <Timeline file={file} />
          <Working clock={clock} />
        </div>
      </div>
    </DeskPage>
  );
};
