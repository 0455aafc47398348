import { useMemo, useState } from 'react';
import type { ReviewItem } from '../../../contract/review.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { annotate, type Stretch } from './annotate.ts';

/** Paragraphs drawn at first: a yearbook of a thousand pages comes when it is asked for. */
const firstParagraphs = 400;

/** The words as the source gave them, with what was found in them marked by colour and by name. */
export const ReviewText = ({ item }: { readonly item: ReviewItem }) => {
  const t = useText();
  const paragraphs = useMemo(() => annotate(item.draft.text, item), [item]);
  const [all, setAll] = useState(false);
  const shown = all ? paragraphs : paragraphs.slice(0, firstParagraphs);
  const left = paragraphs.length - shown.length;
  if (paragraphs.length === 0) return <p className="field-hint">{t('review:text.none')}</p>;
  return (
    <div className="review-text" lang="zh">
      {shown.map((stretches, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's paragraphs do not move
        <p key={i}>
          {stretches.map((stretch, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do its stretches
            <StretchView key={at} stretch={stretch} />
          ))}
        </p>
      ))}
      {left > 0 && (
        <Button main onPress={() => setAll(true)}>
          {t('review:text.more', { count: formatCount(left) })}
        </Button>
      )}
    </div>
  );
};

const StretchView = ({ stretch }: { readonly stretch: Stretch }) => {
  const t = useText();
  if (stretch.kind === 'plain') return stretch.text;
  if (stretch.kind === 'mend') {
    return (
      <span className="review-mend" title={t('review:mend')}>
        <del>{stretch.text}</del>
        {stretch.put && <ins>{stretch.put}</ins>}
      </span>
    );
  }
  return (
    <mark className="review-personal" data-personal={stretch.kind}>
      {stretch.text}
      <span className="review-personal-name">{t(`review:personal.${stretch.kind}`)}</span>
    </mark>
  );
};
