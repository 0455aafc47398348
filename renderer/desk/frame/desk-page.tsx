import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';
import { useText } from '../../shared/i18n/use-text.ts';

type DeskPageProps = {
  readonly title: string;
  /** beside the heading: what can be done with the whole page */
  readonly actions?: ReactNode;
  /** in place of the plain title */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the desk: one `h1`, where somebody who comes by a link lands. The window's title names no person. */
export const DeskPage = ({ title, actions, heading, children }: DeskPageProps) => {
  const t = useText();
  const head = useRef<HTMLHeadingElement>(null);
  const how = useNavigationType();
  useEffect(() => {
    document.title = `${title} · ${t('desk:name')}`;
  }, [title, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only
  useEffect(() => {
    if (how !== 'POP') head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div className="desk-head">
        <h1 ref={head} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {actions && <div className="desk-head-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
};
