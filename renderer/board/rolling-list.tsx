import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pagesOf, roundOf } from './pages.ts';
import { ReceiptNumber } from './receipt-number.tsx';
import { useReducedMotion } from './use-reduced-motion.ts';

type RollingListProps = { readonly numbers: readonly string[]; readonly paused: boolean };
type Measure = { readonly room: number; readonly row: number; readonly across: number };

/** Milliseconds a page stays where nothing may move. */
const pageMs = 8_000;

/** The place's height, a row's, and how many stand side by side; measured again whenever the place changes its size. */
const useMeasure = () => {
  const place = useRef<HTMLDivElement>(null);
  const [measure, setMeasure] = useState<Measure>({ room: 0, row: 1, across: 1 });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => {
      const list = element.querySelector('ul');
      const across = list ? getComputedStyle(list).gridTemplateColumns.split(' ').length : 1;
      const row = element.querySelector('li')?.getBoundingClientRect().height ?? 1;
      const next = { room: element.clientHeight, row, across };
      setMeasure(now =>
        now.room === next.room && now.row === next.row && now.across === next.across ? now : next,
      );
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { place, ...measure };
};

/**
 * Numbers that fit stand still. More than fit roll upwards without an end, resting at the top; where the reader wants no motion they
 * change by pages. A new list begins at its top, so that what is new is seen at once.
 */
export const RollingList = ({ numbers, paused }: RollingListProps) => {
  const { place, room, row, across } = useMeasure();
  const still = useReducedMotion();
  const rows = Math.ceil(numbers.length / across);
  const tooLong = room > 0 && rows * row > room + 1;
  return (
    <div ref={place} className="board-roll">
      {still && tooLong ? (
        <Pages
          key={numbers.join()}
          numbers={numbers}
          size={Math.max(1, Math.floor(room / row) - 1) * across}
          paused={paused}
        />
      ) : (
        <Roll key={numbers.join()} numbers={numbers} moves={tooLong} row={row} paused={paused} />
      )}
    </div>
  );
};

const List = ({ numbers }: { readonly numbers: readonly string[] }) => (
  <ul className="board-numbers">
    {numbers.map(number => (
      <li key={number}>
        <ReceiptNumber number={number} />
      </li>
    ))}
  </ul>
);

type RollProps = RollingListProps & { readonly moves: boolean; readonly row: number };

const Roll = ({ numbers, moves, row, paused }: RollProps) => {
  const band = useRef<HTMLDivElement>(null);
  const motion = useRef<Animation | null>(null);
  useEffect(() => {
    const element = band.current;
    const list = element?.querySelector('ul');
    if (!element || !list || !moves) return;
    const distance = list.getBoundingClientRect().height;
    const { total, rest } = roundOf(distance, row);
    // By the browser's own animation: it costs no script, for weeks.
    motion.current = element.animate(
      [
        { transform: 'translateY(0)' },
        { transform: 'translateY(0)', offset: rest / total },
        { transform: `translateY(-${distance}px)` },
      ],
      { duration: total, iterations: Number.POSITIVE_INFINITY },
    );
    return () => {
      motion.current?.cancel();
      motion.current = null;
    };
  }, [moves, row]);
  useEffect(() => {
    if (paused) motion.current?.pause();
    else motion.current?.play();
  }, [paused]);
  return (
    <div ref={band} className="board-band">
      <List numbers={numbers} />
      {moves && (
        <div aria-hidden>
          <List numbers={numbers} />
        </div>
      )}
    </div>
  );
};

const Pages = ({ numbers, size, paused }: RollingListProps & { readonly size: number }) => {
  const [page, setPage] = useState(0);
  const pages = pagesOf(numbers, size);
  useEffect(() => {
    if (paused) return;
    const turn = setInterval(() => setPage(now => now + 1), pageMs);
    return () => clearInterval(turn);
  }, [paused]);
  const at = page % pages.length;
  return (
    <div className="board-pages">
      <List numbers={pages[at] ?? []} />
      <p>
        {at + 1} / {pages.length}
      </p>
    </div>
  );
};
