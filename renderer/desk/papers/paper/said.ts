import type { CustodyEvent } from '../../../../contract/custody/event.ts';
import type { PlaceRow } from '../../../../contract/custody/place.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';

type Said = { readonly what: string; readonly more: string };

/** An event of a paper or a copy in words: what happened, and what there is to know of it. */
export const useSaid = (places: readonly PlaceRow[]): ((event: CustodyEvent) => Said) => {
  const t = useText();
  const language = useLanguage();
  const more = (event: CustodyEvent): (string | null)[] => {
    switch (event.type) {
      case 'paper.registered':
        return [event.number, event.rejected && t('custody:said.rejected', { reason: event.rejected })];
      case 'paper.matched':
        return [t(`custody:how.${event.how}`)];
      case 'paper.validityChanged':
      case 'paper.labelled':
        return [t(`labels:validity.${event.validity}`), event.basis];
      case 'paper.withdrawn':
        return [
          t('custody:said.letter', { letter: event.letterNo, approval: event.approvalNo }),
          event.reason,
        ];
      case 'copy.received':
        return [t('custody:said.barcode', { barcode: event.barcode })];
      case 'copy.shelved': {
        const place = places.find(({ id }) => id === event.place);
        return [place ? t('custody:said.place', { place: place.path }) : null];
      }
      case 'copy.issued':
        return [event.seat && t('custody:said.seat', { seat: event.seat })];
      case 'copy.lent':
        return [t('custody:said.due', { date: formatDate(event.dueOn, language) })];
      case 'copy.returned':
        return [
          event.pagesCopied > 0 ? t('custody:said.copied', { pages: event.pagesCopied }) : null,
          event.photographed ? t('custody:said.photographed') : null,
          event.condition === 'good' ? null : t(`custody:condition.${event.condition}`),
        ];
      case 'copy.missed':
      case 'copy.found':
      case 'copy.damaged':
      case 'copy.mended':
        return [event.text];
      default:
        return [];
    }
  };
  return event => {
    const named = event.type.startsWith('paper.') || event.type.startsWith('copy.');
    return {
      what: named
        ? t(`custody:event.${event.type as Extract<typeof event.type, `paper.${string}` | `copy.${string}`>}`)
        : t('custody:event.other'),
      more: more(event).filter(Boolean).join(' · '),
    };
  };
};
