import { useEffect, useState } from 'react';

const two = (n: number): string => String(n).padStart(2, '0');
const minuteOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** Local day and time to the minute, `YYYY-MM-DDTHH:MM`; changes with the minute. */
export const useNow = (): string => {
  const [now, setNow] = useState(() => minuteOf(new Date()));
  useEffect(() => {
    const tick = setInterval(() => setNow(minuteOf(new Date())), 1_000);
    return () => clearInterval(tick);
  }, []);
  return now;
};

/** The same of a moment in milliseconds. */
export const minuteAt = (moment: number): string => minuteOf(new Date(moment));
