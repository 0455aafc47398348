import { createHashRouter } from 'react-router';
import { BoardCrash } from './board/board-crash.tsx';
import { deskRoutes } from './desk/routes.ts';
import { Crash } from './visitor/frame/crash.tsx';
import { Frame } from './visitor/frame/frame.tsx';
import { Missing } from './visitor/frame/missing.tsx';
import { HomePage } from './visitor/home/home-page.tsx';
import { beginReading } from './visitor/reader/begin.ts';

/** Every screen and its address behind `#`, which a browser sends to nobody. Only the start page is in the first load. */
export const newRouter = () =>
  createHashRouter([
    {
      Component: Frame,
      HydrateFallback: () => null,
      ErrorBoundary: Crash,
      children: [
        { index: true, Component: HomePage },
        {
          path: 'search',
          lazy: async () => ({ Component: (await import('./visitor/search/search-page.tsx')).SearchPage }),
        },
        {
          path: 'browse/:by?',
          lazy: async () => ({ Component: (await import('./visitor/browse/browse-page.tsx')).BrowsePage }),
        },
        {
          path: 'column/:column',
          lazy: async () => ({ Component: (await import('./visitor/browse/column-page.tsx')).ColumnPage }),
        },
        {
          path: 'document/:id',
          lazy: async () => {
            beginReading(location.hash);
            return { Component: (await import('./visitor/document/page.tsx')).DocumentPage };
          },
        },
        {
          path: 'apply',
          lazy: async () => ({ Component: (await import('./visitor/apply/apply-page.tsx')).ApplyPage }),
        },
        {
          path: 'progress',
          lazy: async () => ({
            Component: (await import('./visitor/progress/progress-page.tsx')).ProgressPage,
          }),
        },
        {
          path: 'help',
          lazy: async () => ({ Component: (await import('./visitor/help/help-page.tsx')).HelpPage }),
        },
        { path: '*', Component: Missing },
      ],
    },
    {
      path: 'board',
      lazy: async () => ({ Component: (await import('./board/board-page.tsx')).BoardPage }),
      HydrateFallback: () => null,
      ErrorBoundary: BoardCrash,
    },
    {
      path: 'desk',
      lazy: async () => ({ Component: (await import('./desk/frame/desk-frame.tsx')).DeskFrame }),
      HydrateFallback: () => null,
      ErrorBoundary: Crash,
      children: deskRoutes,
    },
  ]);
