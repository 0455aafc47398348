import { useText } from '../i18n/use-text.ts';

/** The first stop of the Tab key on every page: past what stands on all of them. */
export const SkipButton = () => {
  const t = useText();
  return (
    <button
      type="button"
      className="skip visually-hidden"
      onClick={() => document.querySelector<HTMLElement>('main')?.focus()}
    >
      {t('common:skip')}
    </button>
  );
};
