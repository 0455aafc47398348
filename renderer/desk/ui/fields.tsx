import { useId } from 'react';
import { Checkbox, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import './fields.css';

type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
};

type TextLineProps = FieldProps & {
  readonly secret?: boolean;
  readonly max?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
};

/** One line of text. The browser never keeps what was typed into it for the next person. */
export const TextLine = ({
  label,
  hint,
  secret,
  required,
  max,
  autoFocus,
  placeholder,
  ...rest
}: TextLineProps) => (
  <TextField
    {...rest}
    className="entry-field"
    type={secret ? 'password' : 'text'}
    autoComplete={secret ? 'new-password' : 'off'}
    isRequired={required ?? false}
    autoFocus={autoFocus ?? false}
    {...(max ? { maxLength: max } : {})}
  >
    <FieldLabel label={label} required={required} />
    <Input className="field" spellCheck="false" {...(placeholder ? { placeholder } : {})} />
    {hint && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
  </TextField>
);

/** Several lines of text. */
export const TextLines = ({
  label,
  hint,
  required,
  max,
  rows = 3,
  ...rest
}: FieldProps & { readonly max?: number; readonly rows?: number }) => (
  <TextField
    {...rest}
    className="entry-field"
    autoComplete="off"
    isRequired={required ?? false}
    {...(max ? { maxLength: max } : {})}
  >
    <FieldLabel label={label} required={required} />
    <TextArea className="field field-lines" rows={rows} spellCheck="false" />
    {hint && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
  </TextField>
);

const FieldLabel = ({
  label,
  required,
}: {
  readonly label: string;
  readonly required?: boolean | undefined;
}) => (
  <Label>
    {label}
    {required && (
      <span className="field-star" aria-hidden>
        {' '}
        *
      </span>
    )}
  </Label>
);

/** A civil day, `YYYY-MM-DD`, or the empty text. */
export const DayField = ({ latest, ...field }: FieldProps & { readonly latest?: string | undefined }) => (
  <ClockField {...field} type="date" min="2000-01-01" max={latest ?? '2099-12-31'} />
);

/** A time of the day, `HH:MM`, or the empty text. */
export const TimeField = (field: FieldProps) => <ClockField {...field} type="time" />;

type ClockFieldProps = FieldProps & {
  readonly type: 'date' | 'time';
  readonly min?: string;
  readonly max?: string;
};

/** The system's own way of choosing a day or a time. */
const ClockField = ({ label, hint, value, onChange, required, type, min, max }: ClockFieldProps) => {
  const id = useId();
  return (
    <div className="entry-field">
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="field-star" aria-hidden>
            {' '}
            *
          </span>
        )}
      </label>
      <input
        id={id}
        className="field"
        type={type}
        value={value}
        min={min}
        max={max}
        required={required}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => onChange(event.target.value)}
      />
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  );
};

type PickProps<T extends string> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly onChange: (value: T) => void;
};

/** One of a few: the system's own list, which every keyboard and every finger knows. */
export const Pick = <T extends string>({ label, hint, value, options, name, onChange }: PickProps<T>) => {
  const id = useId();
  return (
    <div className="entry-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => {
          const chosen = options.find(option => option === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map(option => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  );
};

type TickProps = {
  readonly label: string;
  /** what it is called where nothing is written beside it */
  readonly name?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
};

/** Yes or no. */
export const Tick = ({ label, name, value, onChange }: TickProps) => (
  <Checkbox className="tick" isSelected={value} onChange={onChange} {...(name ? { 'aria-label': name } : {})}>
    <span className="tick-box" aria-hidden />
    {label && <span>{label}</span>}
  </Checkbox>
);
