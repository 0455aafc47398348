import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const two = (number: number): string => String(number).padStart(2, '0');

/** Local civil time to the minute, `YYYY-MM-DDTHH:MM`. */
export const localMinute = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;

/** The minute that stands on paper: set when printing begins, however it was begun. */
export const usePrintTime = (): string => {
  const [time, setTime] = useState(() => localMinute(new Date()));
  useEffect(() => {
    const stamp = () => flushSync(() => setTime(localMinute(new Date())));
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return time;
};
