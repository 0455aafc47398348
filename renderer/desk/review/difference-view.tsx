import { useMemo, useState } from 'react';
import { changedOnly, type DifferencePiece, differenceOf } from '../../../core/text/difference.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Tick } from '../ui/fields.tsx';

type DifferenceViewProps = { readonly before: string; readonly after: string };

/** What visitors read now on the left, what would come in its place on the right. */
export const DifferenceView = ({ before, after }: DifferenceViewProps) => {
  const t = useText();
  const [all, setAll] = useState(false);
  const rows = useMemo(() => differenceOf(before, after), [before, after]);
  const shown = all ? rows : changedOnly(rows);
  const unchanged = shown.every(row => typeof row === 'number');
  return (
    <>
      <Tick label={t('review:difference.all')} value={all} onChange={setAll} />
      {unchanged && !all && <p className="field-hint">{t('review:difference.none')}</p>}
      <table className="difference">
        <thead>
          <tr>
            <th scope="col">{t('review:difference.before')}</th>
            <th scope="col">{t('review:difference.after')}</th>
          </tr>
        </thead>
        <tbody lang="zh">
          {shown.map((row, i) =>
            typeof row === 'number' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
              <tr key={i} className="difference-left-out">
                <td colSpan={2}>{t('review:difference.leftOut', { count: formatCount(row) })}</td>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
              <tr key={i}>
                <Side pieces={row.before} as="del" />
                <Side pieces={row.after} as="ins" />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  );
};

const Side = ({
  pieces,
  as: As,
}: {
  readonly pieces: readonly DifferencePiece[] | null;
  readonly as: 'del' | 'ins';
}) =>
  pieces === null ? (
    <td className="difference-none" />
  ) : (
    <td>
      {pieces.map(({ text, changed }, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces do not move
        changed ? <As key={i}>{text}</As> : <span key={i}>{text}</span>,
      )}
    </td>
  );
