import { useEffect, useState } from 'react';

/** True for some seconds after somebody moved or pressed something here: only then does the wall show controls. */
export const useAwake = (milliseconds: number): boolean => {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), milliseconds);
    };
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const event of events) addEventListener(event, wake);
    return () => {
      clearTimeout(timer);
      for (const event of events) removeEventListener(event, wake);
    };
  }, [milliseconds]);
  return awake;
};
