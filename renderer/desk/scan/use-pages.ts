import { useEffect, useRef, useState } from 'react';
import { moved, neighbour, placed, type TakenPage } from './pages.ts';
import { turned } from './picture.ts';

const turns = [0, 90, 180, 270] as const;

/** The pages taken so far and what can be done with them. `looked`: the page on show; null: the camera is. */
export const usePages = () => {
  const [pages, setPages] = useState<readonly TakenPage[]>([]);
  const [looked, look] = useState<number | null>(null);
  /** the page the next picture takes the place of */
  const [again, setAgain] = useState<number | null>(null);
  const next = useRef(1);
  const urls = useRef(new Set<string>());
  useEffect(
    () => () => {
      for (const url of urls.current) URL.revokeObjectURL(url);
    },
    [],
  );

  const stand = (page: Omit<TakenPage, 'url'>) => {
    const url = URL.createObjectURL(page.jpeg);
    urls.current.add(url);
    setPages(all => placed(all, { ...page, url }));
  };

  return {
    pages,
    looked: pages.find(({ id }) => id === looked) ?? null,
    again,
    look: (id: number | null) => {
      setAgain(null);
      look(id);
    },
    add: (taken: Blob) => {
      stand({ id: again ?? next.current++, taken, turn: 0, jpeg: taken });
      setAgain(null);
    },
    retake: (id: number) => {
      look(null);
      setAgain(id);
    },
    turn: async ({ id, taken, turn }: TakenPage) => {
      const further = turns[(turns.indexOf(turn) + 1) % 4] ?? 0;
      stand({ id, taken, turn: further, jpeg: await turned(taken, further) });
    },
    move: (id: number, by: -1 | 1) => setPages(all => moved(all, id, by)),
    remove: (id: number) => {
      look(neighbour(pages, id));
      setPages(all => all.filter(page => page.id !== id));
    },
  };
};

export type Pages = ReturnType<typeof usePages>;
