import { FileDown, FileSpreadsheet, PenLine, Printer, SquarePen, Stamp, Tags } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Output } from '../../../../contract/index.ts';
import { Answer, errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction, useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { printNow } from '../../../shared/print-now.ts';
import { saveFile } from '../../../shared/save-file.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { BatchFactsCard } from './batch-facts.tsx';
import { CloseBatch } from './close-batch.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { Differences } from './differences.tsx';
import { ReceiptSheets } from './receipt-sheets.tsx';
import { SignedList } from './signed-list.tsx';
import './deliveries.css';
import '../../case/case.css';

export type BatchFile = Output<'deliveries.open'>;

/** One delivery: what its list says, what lies in it, what differs, the receipt for the sender. */
export const BatchPage = () => {
  const { id = '' } = useParams();
  const file = useCall('deliveries.open', { id });
  return <Answer of={file}>{value => <Batch file={value} />}</Answer>;
};

const Batch = ({ file }: { readonly file: BatchFile }) => {
  const t = useText();
  const { batch, papers, latePapers } = file;
  const [closing, setClosing] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const receipt = useAction('deliveries.receipt', saveFile);
  const checking = batch.state === 'checking';
  return (
    <PapersPage
      title={batch.number}
      within="deliveries"
      actions={
        <>
          {batch.registered > 0 && (
            <LinkButton main icon={Tags} to={`/desk/papers/labels?batch=${batch.id}`}>
              {t('label:go')}
            </LinkButton>
          )}
          <Button main icon={FileDown} onPress={() => receipt.mutate({ id: batch.id })}>
            {t('deliveries:batch.receipt')}
          </Button>
          <Button main icon={Printer} onPress={() => void printNow()}>
            {t('deliveries:batch.print')}
          </Button>
          {checking && (
            <LinkButton main icon={FileSpreadsheet} to={`/desk/papers/sheet?batch=${batch.id}`}>
              {t('sheet:go')}
            </LinkButton>
          )}
          {checking && (
            <LinkButton main look="primary" icon={PenLine} to={`/desk/papers/register?batch=${batch.id}`}>
              {t('deliveries:batch.register')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className="not-printed">
        {receipt.error && <Failed error={errorOfCause(receipt.error)} />}
        {checking && batch.paperCount !== papers.length && (
          <Notice
            tone="warm"
            title={t('deliveries:batch.unequal', { listed: batch.paperCount, registered: papers.length })}
          />
        )}
        <div className="case">
          <div className="case-side">
            <BatchFactsCard batch={batch} />
            {checking && (
              <Button main icon={SquarePen} onPress={() => setCorrecting(true)}>
                {t('deliveries:correct')}
              </Button>
            )}
            <SignedList batch={batch} />
            {checking && (
              <Button main icon={Stamp} onPress={() => setClosing(true)}>
                {t('deliveries:batch.close')}
              </Button>
            )}
          </div>
          <div className="case-main">
            <Card title={t('deliveries:batch.papers')}>
              {papers.length === 0 ? (
                <p>{t('deliveries:batch.papers.none')}</p>
              ) : (
                <ol className="batch-papers">
                  {papers.map(paper => (
                    <li key={paper.id}>
                      <Link to={`/desk/papers/paper/${paper.id}`}>{paper.facts.title}</Link>
                      <span className="field-hint">
                        {[paper.number, paper.facts.docNo, t(`custody:state.${paper.state}`)]
                          .filter(Boolean)
                          .join(' · ')}
                        {latePapers.includes(paper.id) && ` · ${t('deliveries:batch.papers.late')}`}
                      </span>
                    </li>
                  ))}
                </ol>
              )}
            </Card>
            <Differences file={file} />
          </div>
        </div>
      </div>
      <ReceiptSheets file={file} />
      {correcting && <CorrectDialog batch={batch} onClose={() => setCorrecting(false)} />}
      {closing && <CloseBatch batch={batch} onClose={() => setClosing(false)} />}
    </PapersPage>
  );
};
