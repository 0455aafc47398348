import { Bell, BookCheck, CircleX, Footprints, type LucideIcon } from 'lucide-react';
import type { CallStanding } from '../../../contract/custody/call.ts';
import type { CallSettings } from '../../../contract/custody/settings.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { isMoving } from './my-calls.tsx';

const icons: Readonly<Record<CallStanding['state'], LucideIcon>> = {
  open: Bell,
  answered: Footprints,
  served: BookCheck,
  refused: CircleX,
  cancelled: CircleX,
  expired: CircleX,
};

type CallStateProps = {
  readonly call: CallStanding;
  readonly ask: CallSettings;
};

/** What became of a call, and what the visitor does now. */
export const CallState = ({ call: { state, number, refusal }, ask }: CallStateProps) => {
  const t = useText();
  const desk = ask.desk || t('calls:desk');
  const Icon = icons[state];
  const next = () => {
    if (isMoving(state)) return t(`calls:next.${ask.way}`, { desk, number });
    if (state === 'served') return t('calls:next.served');
    return state === 'refused' ? '' : t('calls:next.again');
  };
  return (
    <div className={`call-state call-state-${state}`}>
      <Icon className="icon" aria-hidden />
      <div>
        <p className="call-state-title">{t(`calls:state.${state}`, { desk })}</p>
        {refusal && (
          <>
            {refusal.why !== 'other' && <p>{t(`calls:why.${refusal.why}`)}</p>}
            {refusal.text && <p lang="zh-Hans">{refusal.text}</p>}
          </>
        )}
        {next() && <p>{next()}</p>}
      </div>
      {isMoving(state) && (
        <p className="call-number">
          <span className="call-number-name">{t('calls:number')}</span>
          <strong>{number}</strong>
        </p>
      )}
    </div>
  );
};
