import type { RouteObject } from 'react-router';

/** The work with papers, below `#/desk/papers`. */
export const paperRoutes: RouteObject[] = [
  {
    path: 'papers',
    lazy: async () => ({ Component: (await import('./list/list-page.tsx')).PaperListPage }),
  },
  {
    path: 'papers/paper/:id',
    lazy: async () => ({ Component: (await import('./paper/paper-page.tsx')).PaperPage }),
  },
  {
    path: 'papers/deliveries',
    lazy: async () => ({
      Component: (await import('./deliveries/deliveries-page.tsx')).DeliveriesPage,
    }),
  },
  {
    path: 'papers/batch/:id',
    lazy: async () => ({ Component: (await import('./deliveries/batch-page.tsx')).BatchPage }),
  },
  {
    path: 'papers/register',
    lazy: async () => ({ Component: (await import('./register/register-page.tsx')).RegisterPage }),
  },
  {
    path: 'papers/sheet',
    lazy: async () => ({ Component: (await import('./sheet/sheet-page.tsx')).SheetPage }),
  },
  {
    path: 'papers/shelve',
    lazy: async () => ({ Component: (await import('./shelve/shelve-page.tsx')).ShelvePage }),
  },
  {
    path: 'papers/use',
    lazy: async () => ({ Component: (await import('./use/use-page.tsx')).UsePage }),
  },
  {
    path: 'papers/stocktakes',
    lazy: async () => ({
      Component: (await import('./stocktake/stocktakes-page.tsx')).StocktakesPage,
    }),
  },
  {
    path: 'papers/stocktakes/:id',
    lazy: async () => ({ Component: (await import('./stocktake/stocktake-page.tsx')).StocktakePage }),
  },
  {
    path: 'papers/places',
    lazy: async () => ({ Component: (await import('./places/places-page.tsx')).PlacesPage }),
  },
  {
    path: 'papers/withdrawals',
    lazy: async () => ({ Component: (await import('./withdrawals/withdrawals-page.tsx')).WithdrawalsPage }),
  },
  {
    path: 'papers/books',
    lazy: async () => ({ Component: (await import('./books/books-page.tsx')).BooksPage }),
  },
  {
    path: 'papers/labels',
    lazy: async () => ({ Component: (await import('../labels/labels-page.tsx')).LabelsPage }),
  },
  {
    path: 'papers/scans',
    lazy: async () => ({ Component: (await import('../scan/scans-page.tsx')).ScansPage }),
  },
  {
    path: 'papers/scans/:id',
    lazy: async () => ({ Component: (await import('../scan/scan-page.tsx')).ScanPage }),
  },
];
