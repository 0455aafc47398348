import { useEffect, useRef } from 'react';
import { sanitise } from '../../visitor/document/sanitise.ts';

/** Nothing of such a text leads anywhere or loads anything. */
const nowhere = { files: [], target: () => null };

/** HTML made of a Word file, made harmless. */
export const SafeHtml = ({ html, className }: { readonly html: string; readonly className: string }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(sanitise(html, nowhere)), [html]);
  return <div ref={place} className={className} lang="zh-Hans" />;
};
