import { useEffect } from 'react';
import { useText } from '../shared/i18n/use-text.ts';

const againMs = 10_000;

/** A fault of the page itself. Nobody stands at a wall to press a button: it begins anew by itself. */
export const BoardCrash = () => {
  const t = useText();
  useEffect(() => {
    const again = setTimeout(() => location.reload(), againMs);
    return () => clearTimeout(again);
  }, []);
  return (
    <main className="board">
      <p className="board-empty" role="status">
        {t('board:connecting')}
      </p>
    </main>
  );
};
