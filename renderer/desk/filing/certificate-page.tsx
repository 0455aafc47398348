import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Destruction } from '../../../contract/filing.ts';
import { reviewers } from '../../../contract/method.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate, formatList } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { FilingTable } from './filing-table.tsx';
import { useFilingRefresh } from './propose-dialog.tsx';
import './filing.css';

/** One list of destruction: to decide on while it waits, a certificate to print once it is carried out. */
export const CertificatePage = () => {
  const { id } = useParams();
  const list = useCall('filing.destructions', {});
  return (
    <Answer of={list}>
      {({ destructions }) => {
        const found = destructions.find(each => each.id === id);
        return found ? (
          <Certificate destruction={found} />
        ) : (
          <Failed error={{ code: 'filing.unknown', params: {} }} />
        );
      }}
    </Answer>
  );
};

const Certificate = ({ destruction }: { readonly destruction: Destruction }) => {
  const t = useText();
  const language = useLanguage();
  const { state, cases, basis, proposedAt, proposedBy, decidedAt, decidedBy } = destruction;
  const day = (at: string) => formatDate(at.slice(0, 16), language);
  return (
    <DeskPage
      title={t(state === 'destroyed' ? 'filing:certificate' : 'filing:destructionList')}
      actions={
        <Button main icon={Printer} onPress={() => void printNow()}>
          {t('desk:print')}
        </Button>
      }
    >
      {state === 'proposed' && <Decide destruction={destruction} />}
      <dl className="certificate-facts">
        <div>
          <dt>{t('filing:fact.state')}</dt>
          <dd>{t(`filing:state.${state}`)}</dd>
        </div>
        <div>
          <dt>{t('filing:fact.count')}</dt>
          <dd>{cases.length}</dd>
        </div>
        <div>
          <dt>{t('filing:basis')}</dt>
          <dd>{basis}</dd>
        </div>
        <div>
          <dt>{t('filing:fact.proposed')}</dt>
          <dd>
            {proposedBy} · {day(proposedAt)}
          </dd>
        </div>
        {decidedAt && decidedBy && (
          <div>
            <dt>{t(state === 'destroyed' ? 'filing:fact.approved' : 'filing:fact.refused')}</dt>
            <dd>
              {decidedBy} · {day(decidedAt)}
            </dd>
          </div>
        )}
      </dl>
      {state === 'destroyed' && <p className="certificate-words">{t('filing:certificate.text')}</p>}
      <FilingTable rows={cases} view="list" />
      {state === 'destroyed' && (
        <p className="certificate-signs">
          {t('filing:sign.proposed')}
          <span /> {t('filing:sign.approved')}
          <span /> {t('filing:sign.date')}
          <span />
        </p>
      )}
    </DeskPage>
  );
};

/** What a second person does: agree, after saying that it cannot be undone, or refuse. */
const Decide = ({ destruction: { id, own, cases } }: { readonly destruction: Destruction }) => {
  const t = useText();
  const language = useLanguage();
  const refresh = useFilingRefresh();
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);
  const [unreached, setUnreached] = useState<readonly string[]>([]);
  const mayReview = reviewers.includes(useMember()?.role ?? 'visitor');
  const destroy = useAction('filing.destroy', done => {
    setUnreached(done.unreached);
    setAsking(false);
    refresh();
  });
  const refuse = useAction('filing.refuse', refresh);
  if (own || !mayReview) return <Notice tone="warm" title={t(own ? 'filing:own' : 'filing:waits')} />;
  return (
    <>
      <div className="form-actions filing-acts">
        <Button main onPress={() => refuse.mutate({ id })} isDisabled={refuse.isPending}>
          {t('filing:refuse')}
        </Button>
        <Button main look="danger" onPress={() => setAsking(true)}>
          {t('filing:destroy')}
        </Button>
      </div>
      {refuse.error && <Failed error={errorOfCause(refuse.error)} />}
      {unreached.length > 0 && (
        <Notice tone="warm" title={t('filing:unreached', { folders: formatList(unreached, language) })} />
      )}
      {asking && (
        <FormDialog
          title={t('filing:destroy.title', { count: cases.length })}
          go={t('filing:destroy')}
          look="danger"
          ready={sure}
          busy={destroy.isPending}
          error={destroy.error && errorOfCause(destroy.error)}
          onGo={() => destroy.mutate({ id })}
          onClose={() => setAsking(false)}
        >
          <Notice tone="danger" title={t('filing:destroy.text')} />
          <Tick label={t('filing:destroy.sure')} value={sure} onChange={setSure} />
        </FormDialog>
      )}
    </>
  );
};
