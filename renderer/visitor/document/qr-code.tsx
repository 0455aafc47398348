import { useText } from '../../shared/i18n/use-text.ts';
import { QrCode as Picture } from '../../shared/ui/qr-code.tsx';

/** A public address to take along with a telephone's camera. */
export const QrCode = ({ address }: { readonly address: string }) => {
  const t = useText();
  return <Picture text={address} label={t('document:qr.label', { address })} />;
};
