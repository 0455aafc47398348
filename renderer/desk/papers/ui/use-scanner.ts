import { useEffect, useRef } from 'react';
import { type TextField, textField, write } from '../../../shared/keyboard/write.ts';
import { characterOf, codeOf, fastestMean, nextBurst, noBurst } from './scan-burst.ts';

/** Characters after which a burst is a scanner for sure: the rest no longer reaches the field that has the focus. */
const sure = 4;

/** Hears a barcode scanner anywhere on the page. What its first keys left in a field is taken back. */
export const useScanner = (onCode: (code: string) => void): void => {
  const tell = useRef(onCode);
  tell.current = onCode;
  useEffect(() => {
    let burst = noBurst;
    let before: { field: TextField; value: string; caret: number | null } | null = null;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const at = event.timeStamp;
      if (event.key === 'Enter' || event.code === 'Enter' || event.code === 'NumpadEnter') {
        const code = codeOf(burst, at);
        burst = noBurst;
        if (code === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (before) write(before.field, before.value, before.caret);
        before = null;
        tell.current(code);
        return;
      }
      const character = characterOf(event);
      if (character === null) return;
      const next = nextBurst(burst, character, at);
      if (next.text.length === 1) {
        const field = textField(event.target);
        before = field && { field, value: field.value, caret: field.selectionStart };
      }
      burst = next;
      if (next.text.length > sure && at - next.from <= fastestMean * next.text.length) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
};
