import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Tick } from '../ui/fields.tsx';
import { Fold } from '../ui/fold.tsx';
import type { Label } from './label.ts';

type PickLabelsProps = {
  readonly labels: readonly Label[];
  /** codes of those that are not printed */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
};

/** Which labels are printed: all, unless somebody needs a single one anew. */
export const PickLabels = ({ labels, left, onLeft }: PickLabelsProps) => {
  const t = useText();
  const codes = labels.map(({ code }) => code);
  const count = codes.filter(code => !left.has(code)).length;
  return (
    <div className="labels-pick">
      <Fold title={t('label:pick', { count, all: labels.length })}>
        <div className="labels-pick-all">
          <Button onPress={() => onLeft(new Set())}>{t('label:pick.all')}</Button>
          <Button onPress={() => onLeft(new Set(codes))}>{t('label:pick.none')}</Button>
        </div>
        <ul className="labels-pick-list">
          {labels.map(({ code, title }) => (
            <li key={code}>
              <Tick
                label={`${code} · ${title}`}
                value={!left.has(code)}
                onChange={on => {
                  const next = new Set(left);
                  if (on) next.delete(code);
                  else next.add(code);
                  onLeft(next);
                }}
              />
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
};
