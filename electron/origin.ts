/** The one origin every window lives on. The host means nothing to Chromium here, so the mount checks it again. */
export const scheme = 'app';
export const host = 'room';
export const origin = `${scheme}://${host}`;

/** A window's face: fixes its partition, its role and its start page. */
export type Face = 'visitor' | 'desk' | 'board';

const startPages: Readonly<Record<Face, string>> = {
  visitor: `${origin}/`,
  desk: `${origin}/#/desk`,
  board: `${origin}/#/board`,
};

/** The page a window of this face opens on and comes back to. */
export const startPage = (face: Face): string => startPages[face];
