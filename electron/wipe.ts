import { type Clipboard, clipboard, type Session } from 'electron';

/** Throws away everything a partition holds of its visitor. Its windows must be gone, or they would write again. */
export const wipe = async (session: Session): Promise<void> => {
  await session.closeAllConnections();
  await Promise.all([
    session.clearStorageData(),
    session.clearCache(),
    session.clearCodeCaches({}),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
  ]);
};

/** On a kiosk the clipboard is the visitor's too. On somebody's own PC it is theirs and stays. */
export const wipeClipboard = (): void => {
  clipboard.clear();
  const marked: Clipboard | undefined = clipboard.selection; // what X11 pastes with the middle button; Linux only
  marked?.clear();
};
