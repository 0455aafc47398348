import { useQueryClient } from '@tanstack/react-query';
import { BookCopy, HandHelping, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { messageOf } from '../../shared/api/answer.tsx';
import { type CallError, call } from '../../shared/api/call.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { CallState } from './call-state.tsx';
import { isMoving, type MyCall, useMyCalls, useStanding } from './my-calls.tsx';
import './paper-call.css';

/** Often enough that a copy that came back is offered again while somebody waits for it. ms */
const watchMs = 10_000;

type AtHand = Output<'calls.atHand'>;
type Document = { readonly id: string; readonly title: string };

/** Whether a paper copy of the document can be read here, and the way to it. Nothing where the room has none. */
export const PaperCard = ({ document }: { readonly document: Document }) => {
  const t = useText();
  const { data } = useCall('calls.atHand', { document: document.id }, { every: watchMs });
  const { calls } = useMyCalls();
  const mine = calls.find(each => each.document === document.id);
  if (!data?.paper) return null;
  return (
    <Card title={t('calls:title')} className="paper-card">
      {mine ? (
        <Called key={mine.id} mine={mine} document={document} at={data} />
      ) : (
        <Ask document={document} at={data} />
      )}
    </Card>
  );
};

type AskProps = { readonly document: Document; readonly at: AtHand };

/** What there is, and the one press that calls the desk. */
const Ask = ({ document, at: { paper, ask } }: AskProps) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const { put } = useMyCalls();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const desk = ask.desk || t('calls:desk');
  const press = async () => {
    setAsking(true);
    setFailure(null);
    const made = await call('calls.make', { document: document.id });
    setAsking(false);
    if (!made.ok) return setFailure(made.error);
    client.setQueryData(['calls.standing', { id: made.value.call.id }], made.value);
    put({ ...made.value.call, title: document.title });
  };
  if (!paper) return null;
  const words =
    paper.state === 'lent' && paper.backOn !== null
      ? t('calls:paper.lent.until', { date: formatDate(paper.backOn, language) })
      : t(`calls:paper.${paper.state}`, { count: paper.here });
  const callable = ask.on && paper.state === 'here';
  return (
    <div className="paper-ask">
      <p className="paper-state">
        <BookCopy className="icon" aria-hidden />
        <span>{words}</span>
      </p>
      {callable ? (
        <>
          <Button main icon={HandHelping} isDisabled={asking} onPress={() => void press()}>
            {t(asking ? 'calls:asking' : 'calls:ask')}
          </Button>
          <p className="paper-hint">{t(`calls:hint.${ask.way}`, { desk })}</p>
        </>
      ) : (
        paper.state === 'here' && <p>{t('calls:where', { desk })}</p>
      )}
      {failure && (
        <Notice tone="warm" role="alert">
          {messageOf(t, failure)}
        </Notice>
      )}
    </div>
  );
};

/** A call of this visitor: how it stands, and the ways out of it. */
const Called = ({ mine, document, at }: AskProps & { readonly mine: MyCall }) => {
  const t = useText();
  const client = useQueryClient();
  const standing = useStanding(mine);
  const place = useRef<HTMLDivElement>(null);
  // the button that was pressed is gone: whoever goes by keyboard goes on here
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
  }, []);
  const cancel = async () => {
    const over = await call('calls.cancel', { id: mine.id });
    if (over.ok) client.setQueryData(['calls.standing', { id: mine.id }], over.value);
    else void client.invalidateQueries({ queryKey: ['calls.standing', { id: mine.id }] });
  };
  return (
    <div className="paper-ask">
      <div ref={place} tabIndex={-1} role="status" className="call-place">
        <CallState call={standing} ask={at.ask} />
      </div>
      {isMoving(standing.state) ? (
        <Button icon={X} onPress={() => void cancel()}>
          {t('calls:cancel')}
        </Button>
      ) : (
        standing.state !== 'served' && <Ask document={document} at={at} />
      )}
    </div>
  );
};
