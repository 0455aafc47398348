import type { Particulars } from '../../../contract/applications/methods.ts';
import { useText } from '../../shared/i18n/use-text.ts';

/** The sealed side of a step: what was said, asked and answered. */
export const ParticularsView = ({ particulars }: { readonly particulars: Particulars }) => {
  const t = useText();
  const { text, items, check, files, filing } = particulars;
  return (
    <>
      {text && <p className="said">{text}</p>}
      {items && (
        <ol className="said said-list">
          {items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )}
      {files?.map(({ id, name }) => (
        <p key={id} className="said">
          {name}
        </p>
      ))}
      {filing && (
        <ol className="said said-list">
          {filing.map(({ title, on, pages }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two papers may have one title
            <li key={at}>
              {title} {on && <span className="field-hint">{on}</span>} {t('filing:pagesOf', { pages })}
            </li>
          ))}
        </ol>
      )}
      {check && (
        <dl className="said check-said">
          <div>
            <dt>{t('case:check.how')}</dt>
            <dd>{check.how || '—'}</dd>
          </div>
          <div>
            <dt>{t('case:check.answer')}</dt>
            <dd>{check.answer || '—'}</dd>
          </div>
        </dl>
      )}
    </>
  );
};
