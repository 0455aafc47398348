import { useText } from '../../shared/i18n/use-text.ts';
import type { OutlineItem } from './outline.ts';

type OutlineListProps = {
  readonly items: readonly OutlineItem[];
  readonly onGo: (target: OutlineItem['target']) => void;
};

/** The file's own contents list. */
export const OutlineList = ({ items, onGo }: OutlineListProps) => {
  const t = useText();
  if (items.length === 0) return <p className="side-empty">{t('reader:outline.none')}</p>;
  return (
    <ol className="outline">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the outline of an open file never changes its order
        <li key={index}>
          <button
            type="button"
            className="outline-item"
            style={{ paddingInlineStart: `${0.75 + item.depth}rem` }}
            disabled={item.target === null}
            onClick={() => onGo(item.target)}
          >
            {item.title}
          </button>
        </li>
      ))}
    </ol>
  );
};
