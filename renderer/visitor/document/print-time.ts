import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { minuteHere } from '../../shared/today.ts';

/** The minute that stands on paper: set when printing begins, however it was begun. */
export const usePrintTime = (): string => {
  const [time, setTime] = useState(() => minuteHere());
  useEffect(() => {
    const stamp = () => flushSync(() => setTime(minuteHere()));
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return time;
};
