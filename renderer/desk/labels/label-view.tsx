import { useText } from '../../shared/i18n/use-text.ts';
import { QrCode } from '../../shared/ui/qr-code.tsx';
import { code128 } from './code128.ts';
import type { Label } from './label.ts';

/** How the code stands on a label: bars for a hand scanner, a square for a camera. */
export const codeKinds = ['bars', 'square'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** One label: the code with its number, what it is on, and where it belongs. */
export const LabelView = ({ label, kind }: { readonly label: Label; readonly kind: CodeKind }) => (
  <div className={`label label-${kind}`}>
    <div className="label-code">
      {kind === 'bars' ? <Bars text={label.code} /> : <QrCode text={label.code} label={label.code} />}
    </div>
    <div className="label-words" lang="zh-Hans">
      <strong className="label-number">{label.code}</strong>
      <span className="label-title">{label.title}</span>
      {label.docNo && <span className="label-more">{label.docNo}</span>}
      {label.place && <strong className="label-more">{label.place}</strong>}
    </div>
  </div>
);

const Bars = ({ text }: { readonly text: string }) => {
  const t = useText();
  const { width, bars } = code128(text);
  return (
    <svg
      className="label-lines"
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      role="img"
      shapeRendering="crispEdges"
    >
      <title>{t('label:barcode', { code: text })}</title>
      <rect width={width} height={10} fill="#fff" />
      {bars.map(bar => (
        <rect key={bar.x} x={bar.x} width={bar.width} height={10} fill="#000" />
      ))}
    </svg>
  );
};
