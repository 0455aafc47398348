import { Fragment } from 'react';
import type { Span } from '../../../contract/library.ts';

/** Text with its hits marked; spans are `[start, end)` in UTF-16 units, in order, and may touch but not overlap. */
export const Marked = ({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) => (
  <>
    {marks.map(([start, end], at) => (
      <Fragment key={start}>
        {text.slice(marks[at - 1]?.[1] ?? 0, start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    ))}
    {text.slice(marks.at(-1)?.[1] ?? 0)}
  </>
);
