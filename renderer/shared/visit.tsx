import { createContext, useContext } from 'react';

/** Ends this visit: settings, queries, history, scroll and desk key are forgotten and the start page shows. */
export const VisitContext = createContext<() => void>(() => {});
export const useEndVisit = () => useContext(VisitContext);
