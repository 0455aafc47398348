/** A picture that was taken, and how far it has been turned since, clockwise in degrees. */
export type TakenPage = {
  readonly id: number;
  /** as it came from the camera: turning starts from it each time, so that a page is encoded twice at most */
  readonly taken: Blob;
  readonly turn: 0 | 90 | 180 | 270;
  /** the picture as it now stands: JPEG */
  readonly jpeg: Blob;
  /** `blob:` address of `jpeg` */
  readonly url: string;
};

/** Moves the page one place towards the front (−1) or the end (1); at the edge it stays. */
export const moved = (pages: readonly TakenPage[], id: number, by: -1 | 1): readonly TakenPage[] => {
  const from = pages.findIndex(page => page.id === id);
  const to = from + by;
  const [page, other] = [pages[from], pages[to]];
  if (!page || !other) return pages;
  return pages.with(from, other).with(to, page);
};

/** Puts a page where the one of the same id stands, or at the end. */
export const placed = (pages: readonly TakenPage[], page: TakenPage): readonly TakenPage[] => {
  const at = pages.findIndex(({ id }) => id === page.id);
  return at < 0 ? [...pages, page] : pages.with(at, page);
};

/** The page to look at once `id` is taken away: the next one, or the last, or none. */
export const neighbour = (pages: readonly TakenPage[], id: number): number | null => {
  const at = pages.findIndex(page => page.id === id);
  return (pages[at + 1] ?? pages[at - 1])?.id ?? null;
};
