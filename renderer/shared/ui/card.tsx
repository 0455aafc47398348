import { type ReactNode, useId } from 'react';
import './card.css';

type CardProps = {
  readonly title?: string;
  /** beside the title, e.g. a link to all of it */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A sheet of paper on the ground: one subject of a page, with its heading. */
export const Card = ({ title, aside, className = '', children }: CardProps) => {
  const id = useId();
  return (
    <section className={`card ${className}`.trim()} {...(title ? { 'aria-labelledby': id } : {})}>
      {title && (
        <div className="card-head">
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
};
