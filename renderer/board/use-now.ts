import { useEffect, useState } from 'react';
import { minuteHere } from '../shared/today.ts';

/** Local day and time to the minute, `YYYY-MM-DDTHH:MM`; changes with the minute. */
export const useNow = (): string => {
  const [now, setNow] = useState(() => minuteHere());
  useEffect(() => {
    const tick = setInterval(() => setNow(minuteHere()), 1_000);
    return () => clearInterval(tick);
  }, []);
  return now;
};
