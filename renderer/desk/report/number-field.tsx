import type { NumberKey } from '../../../contract/statistics/report.ts';
import type { Entry } from './use-entry.ts';

type NumberFieldProps = {
  readonly entry: Entry;
  readonly name: NumberKey;
  /** the place in the form, read aloud */
  readonly label: string;
  /** what stands there while nothing is typed in */
  readonly placeholder?: string | undefined;
};

/** A cell that is typed into. */
export const NumberField = ({ entry, name, label, placeholder = '' }: NumberFieldProps) => (
  <input
    className="field report-field"
    inputMode={name === 'table2.charges' ? 'decimal' : 'numeric'}
    autoComplete="off"
    aria-label={label}
    aria-invalid={entry.wrong(name)}
    placeholder={placeholder}
    maxLength={14}
    value={entry.text(name)}
    onChange={event => entry.type(name, event.target.value)}
  />
);
