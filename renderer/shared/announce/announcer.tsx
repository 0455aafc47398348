import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Context = createContext<(text: string) => void>(() => {});

/** One polite live region for the whole page: totals, what was added or removed. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const say = useCallback(
    (text: string) => setSaid(before => (before.text === text ? before : { text, turn: before.turn + 1 })),
    [],
  );
  return (
    <Context value={say}>
      {children}
      <div className="visually-hidden" aria-live="polite" data-testid="announcer">
        <span key={said.turn}>{said.text}</span>
      </div>
    </Context>
  );
};

/** Say something to those who listen instead of looking. */
export const useAnnounce = () => useContext(Context);
