import { useSyncExternalStore } from 'react';
import { useSettings } from '../../shared/settings/settings.tsx';

const narrow = window.matchMedia('(max-width: 1180px), (orientation: portrait)');
const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** Whether there is room for one column only: a tall kiosk, a small window, or the large letters of 长辈版. */
export const useNarrow = (): boolean => {
  const { settings } = useSettings();
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  return isNarrow || settings.elder;
};
