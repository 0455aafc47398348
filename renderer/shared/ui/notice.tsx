import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

const icons: Record<'info' | 'warm' | 'danger', LucideIcon> = {
  info: Info,
  warm: TriangleAlert,
  danger: CircleAlert,
};

type NoticeProps = {
  readonly tone?: 'info' | 'warm' | 'danger';
  readonly icon?: LucideIcon;
  readonly title?: string;
  /** what to do about it, at the end */
  readonly actions?: ReactNode;
  /** said aloud when it appears */
  readonly role?: 'status' | 'alert';
  readonly children?: ReactNode;
};

/** Something to know before going on: by icon, word and tint. */
export const Notice = ({ tone = 'info', icon, title, actions, role, children }: NoticeProps) => {
  const Icon = icon ?? icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Icon className="icon" aria-hidden />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
};
