import type { CopyRow } from '../../../../contract/custody/copy.ts';
import { useText } from '../../../shared/i18n/use-text.ts';

/** Which copy a dialog is about. */
export const WhichCopy = ({ copy, title }: { readonly copy: CopyRow; readonly title: string }) => {
  const t = useText();
  return (
    <p>
      <strong lang="zh-Hans">{title}</strong>
      <span className="field-hint">
        {copy.barcode} · {t('custody:copy.number', { number: copy.number })} ·{' '}
        {t(`custody:phase.${copy.phase}`)} · {copy.homeCode ?? t('custody:copy.noPlace')}
      </span>
    </p>
  );
};
