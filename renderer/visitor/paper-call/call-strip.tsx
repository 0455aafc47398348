import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Link, useLocation } from 'react-router';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { CallState } from './call-state.tsx';
import { isMoving, type MyCall, useMyCalls, useStanding } from './my-calls.tsx';
import './paper-call.css';

/** On every other page: what became of the paper the visitor asked for while they read on. */
export const CallStrip = () => {
  const { calls } = useMyCalls();
  const { pathname } = useLocation();
  const elsewhere = calls.filter(({ document }) => pathname !== `/document/${document}`);
  return elsewhere.map(mine => <Line key={mine.id} mine={mine} />);
};

const Line = ({ mine }: { readonly mine: MyCall }) => {
  const t = useText();
  const { drop } = useMyCalls();
  const standing = useStanding(mine);
  const { data } = useCall('calls.atHand', { document: mine.document });
  if (!data || standing.state === 'cancelled') return null;
  return (
    <section className="call-strip" aria-label={t('calls:strip.label')}>
      <div role="status" className="call-strip-state">
        <CallState call={standing} ask={data.ask} />
      </div>
      {!isMoving(standing.state) && (
        <Button className="call-strip-close" aria-label={t('common:close')} onPress={() => drop(mine.id)}>
          <X className="icon" aria-hidden />
        </Button>
      )}
      <Link to={`/document/${mine.document}`} lang="zh" className="call-strip-title">
        {mine.title}
      </Link>
    </section>
  );
};
