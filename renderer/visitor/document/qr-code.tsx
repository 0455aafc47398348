import { encode } from 'uqr';
import { useText } from '../../shared/i18n/use-text.ts';

/** A public address to take along with a telephone's camera. */
export const QrCode = ({ address }: { readonly address: string }) => {
  const t = useText();
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" shapeRendering="crispEdges">
      <title>{t('document:qr.label', { address })}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
