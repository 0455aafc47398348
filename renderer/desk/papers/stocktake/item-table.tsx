import { useQueryClient } from '@tanstack/react-query';
import type { StocktakeItem } from '../../../../contract/custody/stocktake-methods.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';

type ItemTableProps = {
  readonly id: string;
  readonly items: readonly StocktakeItem[];
  readonly open: boolean;
};

/** The list of an inventory, place by place; without a scanner it is ticked off here. */
export const ItemTable = ({ id, items, open }: ItemTableProps) => {
  const t = useText();
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: ['stocktakes.open'] });
  const count = useAction('stocktakes.count', again);
  const uncount = useAction('stocktakes.uncount', again);
  const error = count.error ?? uncount.error;
  if (items.length === 0) return <p>{t('stocktakes:items.none')}</p>;
  return (
    <>
      {error && <Failed error={errorOfCause(error)} />}
      <div className="table-place">
        <table className="plain-table">
          <thead>
            <tr>
              {(['title', 'expected', 'place', 'finding'] as const).map(name => (
                <th key={name} scope="col">
                  {t(`stocktakes:item.${name}`)}
                </th>
              ))}
              {open && <th scope="col">{t('stocktakes:item.act')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map(item => (
              <tr key={item.barcode}>
                <th scope="row">
                  <span lang="zh-Hans">{item.title}</span>
                  <span className="field-hint barcode-text">{item.barcode}</span>
                </th>
                <td className="nowrap">{item.expected ?? '—'}</td>
                <td className="nowrap">{item.place ?? '—'}</td>
                <td className={`nowrap finding-${item.finding}`}>
                  {t(`stocktakes:finding.${item.finding}`)}
                </td>
                {open && (
                  <td>
                    {item.counted ? (
                      <Button look="quiet" onPress={() => uncount.mutate({ id, barcode: item.barcode })}>
                        {t('stocktakes:untick')}
                      </Button>
                    ) : (
                      <Button
                        onPress={() =>
                          count.mutate({ id, barcode: item.barcode, place: null, damaged: false })
                        }
                      >
                        {t('stocktakes:tick')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
