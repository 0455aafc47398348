import { Search } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { TextLine } from '../ui/fields.tsx';

/** The way to a document on show that must be looked at again, or taken down. */
export const FindShown = () => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const found = useCall('library.search', { query, limit: 10 }, { enabled: query !== '' });
  return (
    <Card title={t('review:find')} className="review-find">
      <form
        className="review-find-form"
        onSubmit={event => {
          event.preventDefault();
          setQuery(typed.trim());
        }}
      >
        <TextLine
          label={t('review:find.label')}
          hint={t('review:find.hint')}
          value={typed}
          onChange={setTyped}
        />
        <Button main type="submit" icon={Search} isDisabled={typed.trim() === ''}>
          {t('review:find.go')}
        </Button>
      </form>
      {query !== '' && (
        <Answer of={found}>
          {({ hits }) =>
            hits.length === 0 ? (
              <p className="field-hint">{t('review:find.none')}</p>
            ) : (
              <ul className="review-list">
                {hits.map(({ id, title, docNo }) => (
                  <li key={id} className="review-row">
                    <div className="review-row-words">
                      <Link to={`/desk/review/${id}`} className="review-title" lang="zh">
                        {title}
                      </Link>
                      {docNo && <span className="field-hint">{docNo}</span>}
                    </div>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      )}
    </Card>
  );
};
