import { type ComponentType, type ReactNode, useLayoutEffect, useState } from 'react';

/**
 * A component whose module is fetched when it is first shown; until then `waiting` stands in its place. Not React's `lazy`: that keeps what has
 * come hidden until its fallback has stood for 300 ms. A module that cannot be fetched is a fault of the page.
 */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> => {
  let loaded: ComponentType<Props> | null = null;
  return props => {
    const [Shown, show] = useState(() => loaded);
    const [fault, setFault] = useState<{ readonly cause: unknown } | null>(null);
    useLayoutEffect(() => {
      if (Shown !== null) return;
      let over = false;
      load().then(
        component => {
          loaded = component;
          if (!over) show(() => component);
        },
        (cause: unknown) => over || setFault({ cause }),
      );
      return () => {
        over = true;
      };
    }, [Shown]);
    if (fault !== null) throw fault.cause;
    return Shown === null ? waiting : <Shown {...props} />;
  };
};
