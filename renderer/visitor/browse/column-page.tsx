import { useParams } from 'react-router';
import type { StatutoryColumn } from '../../../contract/document.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Missing } from '../frame/missing.tsx';
import { Page } from '../frame/page.tsx';
import { BrowseList } from './browse-list.tsx';
import './browse-page.css';

const columns = ['guide', 'rules', 'proactive', 'annualReport'] as const satisfies readonly StatutoryColumn[];

/** One of the four columns the law asks for, with the day it was last changed (国办 asks the guide for it). */
export const ColumnPage = () => {
  const t = useText();
  const language = useLanguage();
  const { column: named } = useParams();
  const overview = useCall('library.overview', {});
  const column = columns.find(known => known === named);
  if (!column) return <Missing />;
  const updatedOn = overview.data?.columns.find(known => known.column === column)?.updatedOn;
  return (
    <Page title={t(`labels:column.${column}`)} crumbs={[{ label: t('home:columns') }]}>
      <p className="column-about">
        {t(`browse:column.${column}`)}
        {updatedOn && (
          <span className="column-updated">
            {t('home:column.updated', { date: formatDate(updatedOn, language) })}
          </span>
        )}
      </p>
      <BrowseList key={column} fixed={{ column }} />
    </Page>
  );
};
