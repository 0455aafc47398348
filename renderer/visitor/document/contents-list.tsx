import { useId } from 'react';
import { useText } from '../../shared/i18n/use-text.ts';
import type { ContentsItem } from './contents.ts';

/** Show an element by its id and give it the focus, so that the keyboard goes on from there. */
const jump = (target: string): void => {
  const element = document.getElementById(target);
  if (element === null) return;
  element.scrollIntoView({ block: 'start' });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
};

/** The contents list of a long text. */
export const ContentsList = ({ items }: { readonly items: readonly ContentsItem[] }) => {
  const t = useText();
  const id = useId();
  if (items.length === 0) return null;
  return (
    <nav className="card contents" aria-labelledby={id}>
      <h2 id={id}>{t('document:contents')}</h2>
      <ol lang="zh">
        {items.map(item => (
          <li key={item.target}>
            <button
              type="button"
              className={`contents-item contents-level-${item.level}`}
              onClick={() => jump(item.target)}
            >
              {item.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
