import { Ban, CircleCheck, CircleHelp, Clock, type LucideIcon, PencilLine, TimerOff } from 'lucide-react';
import type { Kind, Validity } from '../../../contract/document.ts';
import { useText } from '../i18n/use-text.ts';
import './badge.css';

const icons: Record<Validity, LucideIcon> = {
  valid: CircleCheck,
  amended: PencilLine,
  repealed: Ban,
  expired: TimerOff,
  pending: Clock,
  unstated: CircleHelp,
};

/** 有效性 by word, icon and tint; 已废止 and 已失效 stand out. */
export const ValidityBadge = ({ validity }: { readonly validity: Validity }) => {
  const t = useText();
  const Icon = icons[validity];
  return (
    <span className={`badge validity-${validity}`}>
      <Icon className="icon" aria-hidden />
      {t(`labels:validity.${validity}`)}
    </span>
  );
};

export const KindBadge = ({ kind }: { readonly kind: Kind }) => {
  const t = useText();
  return <span className="badge badge-kind">{t(`labels:kind.${kind}`)}</span>;
};
