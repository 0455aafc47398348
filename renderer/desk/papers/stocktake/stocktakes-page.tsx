import { useQueryClient } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Answer, errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction, useCall } from '../../../shared/api/use-call.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Pick } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import '../places/places.css';
import './stocktake.css';

const columns = ['number', 'scope', 'state', 'begun', 'figures', 'result'] as const;

/** Inventories, the newest first; one that was interrupted is gone on with from here. */
export const StocktakesPage = () => {
  const t = useText();
  const language = useLanguage();
  const list = useCall('stocktakes.list', {});
  const [beginning, setBeginning] = useState(false);
  return (
    <PapersPage
      title={t('stocktakes:title')}
      actions={
        <Button main look="primary" icon={ClipboardList} onPress={() => setBeginning(true)}>
          {t('stocktakes:begin')}
        </Button>
      }
    >
      <p className="field-hint places-text">{t('stocktakes:text')}</p>
      <Answer of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="stocktakes-none">{t('stocktakes:none')}</p>
          ) : (
            <div className="table-place">
              <table className="plain-table">
                <thead>
                  <tr>
                    {columns.map(name => (
                      <th key={name} scope="col">
                        {t(`stocktakes:column.${name}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <tr key={row.id}>
                      <th scope="row" className="nowrap">
                        <Link to={`/desk/papers/stocktakes/${row.id}`}>{row.number}</Link>
                      </th>
                      <td>{row.scope || t('stocktakes:everything')}</td>
                      <td className="nowrap">{t(`stocktakes:state.${row.state}`)}</td>
                      <td className="when">{formatDate(row.begunAt, language)}</td>
                      <td>{t('stocktakes:figures', { expected: row.expected, counted: row.counted })}</td>
                      <td>
                        {t(
                          row.state === 'open' ? 'stocktakes:result.open' : 'stocktakes:result',
                          row.figures,
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      {beginning && <Begin onClose={() => setBeginning(false)} />}
    </PapersPage>
  );
};

const Begin = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const places = useCall('places.list', {});
  const [place, setPlace] = useState('');
  const client = useQueryClient();
  const begin = useAction('stocktakes.begin', ({ id }) => {
    void client.invalidateQueries({ queryKey: ['stocktakes.list'] });
    void navigate(`/desk/papers/stocktakes/${id}`);
  });
  const open = places.data?.places.filter(({ closed }) => !closed) ?? [];
  return (
    <FormDialog
      title={t('stocktakes:begin')}
      go={t('stocktakes:begin')}
      busy={begin.isPending}
      error={begin.error && errorOfCause(begin.error)}
      onGo={() => begin.mutate({ place: place || null })}
      onClose={onClose}
    >
      <Pick
        label={t('stocktakes:begin.place')}
        value={place}
        options={['', ...open.map(({ id }) => id)]}
        name={id => open.find(each => each.id === id)?.path ?? t('stocktakes:everything')}
        onChange={setPlace}
      />
    </FormDialog>
  );
};
