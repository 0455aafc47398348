import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../i18n/use-text.ts';
import { shell } from '../shell.ts';
import { later } from '../ui/later.tsx';
import { type TextField, textField } from './write.ts';

const Keys = later(async () => (await import('./keys.tsx')).Keys);

/** Phones and tablets in the hand bring their own keyboard; a big screen that was touched has none. */
const wanted = (lastPointer: string) =>
  innerWidth >= 900 && (shell()?.kiosk === true || lastPointer === 'touch');

/** The row of characters stands above the keys. Pixels. */
const candidateRow = 76;

/** Shows the keys while a text field has the focus on a touch screen, and keeps the field in sight above them. */
export const TouchKeyboard = () => {
  const t = useText();
  const [field, setField] = useState<TextField | null>(null);
  const lastPointer = useRef('');
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let pressing = false;
    // The keys go once the press that took the focus is over: the page moves then, and would move away under the finger.
    const leave = () => setTimeout(() => !pressing && !textField(document.activeElement) && setField(null));
    const onDown = () => {
      pressing = true;
    };
    const onUp = () => {
      pressing = false;
      leave();
    };
    const onPointer = (event: PointerEvent) => {
      lastPointer.current = event.pointerType;
      // A press on the field that already has the focus brings the keys back after they were put away.
      const pressed = textField(event.target);
      if (pressed && pressed === document.activeElement && wanted(event.pointerType)) setField(pressed);
    };
    const onFocus = (event: FocusEvent) => {
      const target = textField(event.target);
      if (!target) return void leave();
      if (!wanted(lastPointer.current)) return setField(null);
      target.inputMode = 'none'; // ours instead of the system's
      setField(target);
    };
    addEventListener('pointerdown', onPointer, true);
    addEventListener('focusin', onFocus);
    addEventListener('focusout', leave);
    addEventListener('mousedown', onDown, true);
    addEventListener('mouseup', onUp, true);
    return () => {
      removeEventListener('pointerdown', onPointer, true);
      removeEventListener('focusin', onFocus);
      removeEventListener('focusout', leave);
      removeEventListener('mousedown', onDown, true);
      removeEventListener('mouseup', onUp, true);
    };
  }, []);

  useEffect(() => {
    if (!field || !box.current) return;
    const clear = () => {
      const room = innerHeight - (box.current?.offsetHeight ?? 0) - candidateRow;
      document.documentElement.style.setProperty('--keyboard-height', `${innerHeight - room}px`);
      const { bottom } = field.getBoundingClientRect();
      // Room for the field, the row of characters and a few suggestions below it.
      const below = Math.min(320, room / 3);
      if (bottom + below > room) scrollBy({ top: bottom + below - room });
    };
    const watch = new ResizeObserver(clear);
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      document.documentElement.style.removeProperty('--keyboard-height');
    };
  }, [field]);

  if (!field) return null;
  return createPortal(
    <div
      ref={box}
      className="touch-keyboard"
      role="group"
      aria-label={t('keyboard:title')}
      // stays usable while a dialog has made the rest of the page inert
      data-react-aria-top-layer
    >
      <Keys field={field} onHide={() => setField(null)} />
    </div>,
    document.body,
  );
};
