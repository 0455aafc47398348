import { Eraser } from 'lucide-react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Missing } from './fields.tsx';
import type { StepProps } from './step-props.ts';

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

/** A name written with a finger. Whoever cannot signs at the window. */
export const SignStep = ({ draft, onChange, missing }: StepProps) => {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef(false);
  const kept = useRef(draft.signature);

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step shows; coming back shows what was written
  useEffect(() => {
    wipe();
    if (kept.current === null) return;
    const picture = new Image();
    picture.onload = () => canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
    picture.src = kept.current;
  }, []);

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
    onChange({ signature: event.currentTarget.toDataURL('image/png') });
  };

  return (
    <>
      <div className={`sign${missing.includes('signature') ? ' sign-missing' : ''}`}>
        {draft.signature === null && (
          <span className="sign-here" aria-hidden>
            {t('apply:sign.here')}
          </span>
        )}
        <canvas
          ref={canvas}
          className="sign-pad"
          role="img"
          aria-label={t('apply:sign.pad')}
          {...size}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
        />
      </div>
      <div className="sign-actions">
        <Checkbox
          className="tick"
          isSelected={draft.signAtWindow}
          onChange={signAtWindow => onChange({ signAtWindow })}
        >
          <span className="tick-box" aria-hidden />
          {t('apply:sign.window')}
        </Checkbox>
        <Button
          main
          icon={Eraser}
          isDisabled={draft.signature === null}
          onPress={() => {
            wipe();
            onChange({ signature: null });
          }}
        >
          {t('apply:sign.clear')}
        </Button>
      </div>
      {missing.includes('signature') && <Missing text={t('apply:sign.missing')} />}
      <p className="sign-declare">{t('apply:sign.declare')}</p>
    </>
  );
};
