import { type PointerEvent, useEffect, useRef } from 'react';
import './signature-pad.css';

/** Pixels of the picture, whatever the screen: strokes on white stay far below the 200 kB the contract takes. */
const size = { width: 900, height: 300 } as const;
const stroke = 7;

/** Where a finger is, in the picture's pixels. */
const place = (event: PointerEvent<HTMLCanvasElement>) => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - left) / width) * size.width,
    y: ((event.clientY - top) / height) * size.height,
  };
};

type SignaturePadProps = {
  readonly label: string;
  /** shown on the empty pad */
  readonly here: string;
  /** PNG data URL; set to null it is wiped */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly missing?: boolean;
};

/** A name written with a finger, a pen or the mouse. */
export const SignaturePad = ({ label, here, value, onChange, missing = false }: SignaturePadProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef(false);
  const kept = useRef(value);

  const wipe = () => {
    const ink = canvas.current?.getContext('2d');
    if (!ink) return;
    ink.fillStyle = '#fff';
    ink.fillRect(0, 0, size.width, size.height);
    ink.strokeStyle = '#10182b';
    ink.lineWidth = stroke;
    ink.lineCap = 'round';
    ink.lineJoin = 'round';
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the pad shows; coming back shows what was written
  useEffect(() => {
    wipe();
    if (kept.current === null) return;
    const picture = new Image();
    picture.onload = () => canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
    picture.src = kept.current;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an emptied value wipes what stands there
  useEffect(() => {
    if (value === null) wipe();
  }, [value]);

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const ink = event.currentTarget.getContext('2d');
    if (!ink || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    writing.current = true;
    const { x, y } = place(event);
    ink.beginPath();
    ink.moveTo(x, y);
    ink.lineTo(x + 0.1, y); // a mere touch is a dot
    ink.stroke();
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const ink = event.currentTarget.getContext('2d');
    if (!ink || !writing.current || !event.isPrimary) return;
    const { x, y } = place(event);
    ink.lineTo(x, y);
    ink.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!writing.current) return;
    writing.current = false;
    onChange(event.currentTarget.toDataURL('image/png'));
  };

  return (
    <div className={`sign${missing ? ' sign-missing' : ''}`}>
      {value === null && (
        <span className="sign-here" aria-hidden>
          {here}
        </span>
      )}
      <canvas
        ref={canvas}
        className="sign-pad"
        role="img"
        aria-label={label}
        {...size}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </div>
  );
};
