import { type VisitFigures, visitOutcomes, visitPurposes } from '../../../contract/reception/visit.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';

/** How many came, what for, and how it ended. */
export const VisitSums = ({ figures }: { readonly figures: VisitFigures }) => {
  const t = useText();
  const sums = visitPurposes.map(purpose => ({ purpose, ...figures.byPurpose[purpose] }));
  return (
    <table className="plain-table visit-sums">
      <thead>
        <tr>
          <th scope="col">{t('reception:column.purpose')}</th>
          <th scope="col">{t('reception:sum.visits')}</th>
          <th scope="col">{t('reception:sum.people')}</th>
          {visitOutcomes.map(outcome => (
            <th key={outcome} scope="col">
              {t(`reception:outcome.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sums
          .filter(({ visits }) => visits > 0)
          .map(({ purpose, visits, people, outcomes }) => (
            <tr key={purpose}>
              <th scope="row">{t(`reception:purpose.${purpose}`)}</th>
              {[visits, people, ...visitOutcomes.map(outcome => outcomes[outcome])].map((count, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns do not move
                <td key={at}>{formatCount(count)}</td>
              ))}
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('reception:sum.total')}</th>
          <td>{formatCount(figures.visits)}</td>
          <td>{formatCount(figures.people)}</td>
          {visitOutcomes.map(outcome => (
            <td key={outcome}>
              {formatCount(sums.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};
