import { encode } from 'uqr';

type QrCodeProps = {
  /** what a telephone reads */
  readonly text: string;
  /** what the picture is, for those who listen */
  readonly label: string;
};

/** Text to take along with a telephone's camera; black on white in every mode, with its quiet border. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" shapeRendering="crispEdges">
      <title>{label}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
