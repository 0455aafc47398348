import { type RouteObject, redirect } from 'react-router';
import { paperRoutes } from './papers/routes.ts';

/** The desk's screens below `#/desk`. No address holds more of a case than its id. */
export const deskRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./cases/cases-page.tsx')).CasesPage }) },
  { path: 'cases', loader: () => redirect('/desk') },
  {
    path: 'cases/:id',
    lazy: async () => ({ Component: (await import('./case/case-page.tsx')).CasePage }),
  },
  { path: 'take', lazy: async () => ({ Component: (await import('./take/take-page.tsx')).TakePage }) },
  {
    path: 'reception',
    lazy: async () => ({ Component: (await import('./reception/reception-page.tsx')).ReceptionPage }),
  },
  { path: 'duty', lazy: async () => ({ Component: (await import('./duty/duty-page.tsx')).DutyPage }) },
  ...paperRoutes,
  {
    path: 'figures',
    lazy: async () => ({ Component: (await import('./figures/figures-page.tsx')).FiguresPage }),
  },
  {
    path: 'report',
    lazy: async () => ({ Component: (await import('./report/report-page.tsx')).ReportPage }),
  },
  {
    path: 'imports',
    lazy: async () => ({ Component: (await import('./imports/imports-page.tsx')).ImportsPage }),
  },
  {
    path: 'imports/repositories',
    lazy: async () => ({
      Component: (await import('./repositories/repositories-page.tsx')).RepositoriesPage,
    }),
  },
  {
    path: 'imports/publish',
    lazy: async () => ({ Component: (await import('./repositories/publish-page.tsx')).PublishPage }),
  },
  {
    path: 'imports/websites',
    lazy: async () => ({ Component: (await import('./websites/websites-page.tsx')).WebsitesPage }),
  },
  {
    path: 'imports/websites/new',
    lazy: async () => ({ Component: (await import('./websites/column-page.tsx')).ColumnPage }),
  },
  {
    path: 'imports/websites/:id',
    lazy: async () => ({ Component: (await import('./websites/column-page.tsx')).ColumnPage }),
  },
  {
    path: 'health',
    lazy: async () => ({ Component: (await import('./health/health-page.tsx')).HealthPage }),
  },
  {
    path: 'review',
    lazy: async () => ({ Component: (await import('./review/review-page.tsx')).ReviewPage }),
  },
  {
    path: 'review/:id',
    lazy: async () => ({ Component: (await import('./review/item-page.tsx')).ReviewItemPage }),
  },
  {
    path: 'mistakes',
    lazy: async () => ({ Component: (await import('./mistakes/mistakes-page.tsx')).MistakesPage }),
  },
  {
    path: 'mistakes/:id',
    lazy: async () => ({ Component: (await import('./mistakes/mistake-page.tsx')).MistakePage }),
  },
  { path: 'staff', lazy: async () => ({ Component: (await import('./staff/staff-page.tsx')).StaffPage }) },
  {
    path: 'backup',
    lazy: async () => ({ Component: (await import('./backup/backup-page.tsx')).BackupPage }),
  },
  { path: 'settings', lazy: async () => ({ Component: (await import('./unit/unit-page.tsx')).UnitPage }) },
  {
    path: 'templates',
    lazy: async () => ({ Component: (await import('./templates/templates-page.tsx')).TemplatesPage }),
  },
  {
    path: 'conversion',
    lazy: async () => ({ Component: (await import('./conversion/conversion-page.tsx')).ConversionPage }),
  },
  {
    path: 'filing',
    lazy: async () => ({ Component: (await import('./filing/filing-page.tsx')).FilingPage }),
  },
  {
    path: 'filing/:id',
    lazy: async () => ({ Component: (await import('./filing/certificate-page.tsx')).CertificatePage }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('./audit/audit-page.tsx')).AuditPage }) },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./account/account-page.tsx')).AccountPage }),
  },
];
