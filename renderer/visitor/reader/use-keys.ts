import { useEffect } from 'react';
import { type KeyAction, keyAction } from './keys.ts';

/** A key belongs to the field, list or dialog it was pressed in before it belongs to the reader. */
const isTaken = (event: KeyboardEvent, action: KeyAction): boolean => {
  if (event.defaultPrevented) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target === null) return false;
  if (target.closest('[role="dialog"], [role="alertdialog"]') !== null) return true;
  const typing = target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  const control = event.ctrlKey || event.metaKey;
  if (typing) return !control && action !== 'findNext' && action !== 'findPrevious';
  const arrows = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  return arrows && target.closest('[role="toolbar"], [role="tablist"], [role="radiogroup"]') !== null;
};

/** Hands every key that means something to the reader to `act`, wherever on the page it was pressed. */
export const useKeys = (act: (action: KeyAction) => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = keyAction(event);
      if (action === null || isTaken(event, action)) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [act]);
};
