import type { Failure } from './failure.ts';
import type { OutlineItem } from './outline.ts';

export type Fit = 'page-width' | 'page-fit' | 'none';

export type FindState = {
  query: string;
  /** `pending` while pages are still being read for the first hit */
  phase: 'idle' | 'pending' | 'found' | 'none';
  /** 1-based number of the hit shown; 0 where there is none */
  current: number;
  total: number;
  /** pages searched so far */
  searched: number;
};

/** All a screen needs to draw the reader. Replaced, never changed in place. */
export type ReaderState = {
  phase: 'opening' | 'ready' | 'failed';
  failure: Failure | null;
  pages: number;
  page: number;
  /** true once the first page stands on the screen */
  drawn: boolean;
  /** 1 = 100 % */
  scale: number;
  fit: Fit;
  rotation: number;
  find: FindState;
  outline: readonly OutlineItem[];
  /** address of a link out of the file that was pressed, to be shown, never followed */
  externalLink: string | null;
};

export const initialState: ReaderState = {
  phase: 'opening',
  failure: null,
  pages: 0,
  page: 1,
  drawn: false,
  scale: 1,
  fit: 'page-width',
  rotation: 0,
  find: { query: '', phase: 'idle', current: 0, total: 0, searched: 0 },
  outline: [],
  externalLink: null,
};
