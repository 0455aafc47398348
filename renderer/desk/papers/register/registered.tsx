import { Link } from 'react-router';
import type { Output } from '../../../../contract/index.ts';
import { formatList } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';

/** What has been registered since the page was opened, the newest first. */
export const Registered = ({ done }: { readonly done: readonly Output<'custody.register'>[] }) => {
  const t = useText();
  const language = useLanguage();
  if (done.length === 0) return null;
  return (
    <Card title={t('register:count', { count: done.length })} className="registered">
      <ol role="status">
        {done.map(({ paper, copies }) => (
          <li key={paper.id}>
            <Link to={`/desk/papers/paper/${paper.id}`}>
              {t(paper.rejected ? 'register:done.rejected' : 'register:done.title', { number: paper.number })}
            </Link>
            <span lang="zh-Hans">{paper.facts.title}</span>
            {copies.length > 0 && (
              <span className="field-hint barcode-list">
                {t('register:done.copies', {
                  barcodes: formatList(
                    copies.map(({ barcode }) => barcode),
                    language,
                  ),
                })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
};
