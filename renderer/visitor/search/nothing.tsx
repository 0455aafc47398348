import { FilePen, FileQuestion, FilterX, LayoutList } from 'lucide-react';
import { Link } from 'react-router';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { isNarrowed, type SearchState } from './state.ts';
import './nothing.css';

type NothingProps = { readonly state: SearchState; readonly onChange: (state: SearchState) => void };

/** Nothing found: why that may be, what comes near, and the ways on. */
export const Nothing = ({ state, onChange }: NothingProps) => {
  const t = useText();
  const near = useCall('library.suggest', { query: state.query }, { enabled: state.query.trim() !== '' });
  const titles = near.data?.suggestions.filter(({ id }) => id !== null).slice(0, 5) ?? [];
  return (
    <section className="nothing card">
      <FileQuestion className="nothing-icon" aria-hidden />
      <h2>
        {state.query.trim() === '' ? t('search:nothing.all') : t('search:nothing', { query: state.query })}
      </h2>
      <ul className="nothing-tips">
        <li>{t('search:nothing.tip.short')}</li>
        <li>{t('search:nothing.tip.number')}</li>
        <li>{t('search:nothing.tip.pinyin')}</li>
      </ul>
      {titles.length > 0 && (
        <div className="nothing-near">
          <h3>{t('search:nothing.near')}</h3>
          <ul>
            {titles.map(({ id, text }) => (
              <li key={id}>
                <Link to={`/document/${id}`} lang="zh">
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="nothing-ways">
        {isNarrowed(state) && (
          <Button
            main
            look="primary"
            icon={FilterX}
            onPress={() => onChange({ ...state, filters: {}, page: 1 })}
          >
            {t('search:nothing.widen')}
          </Button>
        )}
        <LinkButton main to="/browse" icon={LayoutList}>
          {t('common:browse')}
        </LinkButton>
        {!isNarrowed(state) && (
          <LinkButton main to="/apply" icon={FilePen}>
            {t('search:nothing.apply')}
          </LinkButton>
        )}
      </div>
      <p className="nothing-staff">{t('search:nothing.staff')}</p>
    </section>
  );
};
