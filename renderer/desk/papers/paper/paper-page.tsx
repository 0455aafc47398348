import { List, PackageMinus, Tags } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Output } from '../../../../contract/index.ts';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { PaperScans } from '../../scan/paper-scans.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { SameNotice } from '../ui/same-notice.tsx';
import { WithdrawDialog } from '../withdrawals/withdraw-dialog.tsx';
import { CopyTable } from './copy-table.tsx';
import { DocumentCard } from './document-card.tsx';
import { History } from './history.tsx';
import { PaperFactsCard } from './paper-facts.tsx';
import '../../case/case.css';

export type PaperFile = Output<'custody.open'>;

/** One paper: what the register says, its copies with place and holder, its whole history. */
export const PaperPage = () => {
  const { id = '' } = useParams();
  const file = useCall('custody.open', { id });
  return <Answer of={file}>{value => <Paper file={value} />}</Answer>;
};

const Paper = ({ file }: { readonly file: PaperFile }) => {
  const t = useText();
  const { paper, copies, entries } = file;
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <PapersPage
      title={paper.facts.title}
      within="list"
      actions={
        <>
          <LinkButton to="/desk/papers" main icon={List}>
            {t('custody:back')}
          </LinkButton>
          {(paper.state === 'matched' || paper.state === 'unmatched') && (
            <Button main look="danger" icon={PackageMinus} onPress={() => setWithdrawing(true)}>
              {t('withdrawals:withdraw')}
            </Button>
          )}
          {copies.length > 0 && (
            <LinkButton to={`/desk/papers/labels?paper=${paper.id}`} main icon={Tags}>
              {t('label:go')}
            </LinkButton>
          )}
        </>
      }
    >
      {withdrawing && <WithdrawDialog paper={paper} onClose={() => setWithdrawing(false)} />}
      {paper.state !== 'rejected' && <SameNotice of={{ paper: paper.id }} />}
      <div className="case">
        <div className="case-main">
          <CopyTable copies={copies} />
          <PaperFactsCard paper={paper} />
        </div>
        <div className="case-side">
          {paper.state !== 'rejected' && <DocumentCard paper={paper} />}
          {paper.state !== 'rejected' && <PaperScans paper={paper.id} />}
        </div>
        <History entries={entries} />
      </div>
    </PapersPage>
  );
};
