import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';
const watch = (tell: () => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
};

/** Whether this machine is set to move as little as possible. */
export const useReducedMotion = (): boolean => useSyncExternalStore(watch, () => matchMedia(query).matches);
