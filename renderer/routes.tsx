import { createHashRouter } from 'react-router';
import { Crash } from './visitor/frame/crash.tsx';
import { Frame } from './visitor/frame/frame.tsx';
import { Missing } from './visitor/frame/missing.tsx';
import { HomePage } from './visitor/home/home-page.tsx';

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
          path: 'document/:id',
          lazy: async () => ({ Component: (await import('./visitor/document/page.tsx')).DocumentPage }),
        },
        { path: '*', Component: Missing },
      ],
    },
  ]);
