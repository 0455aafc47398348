import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Input, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';

/** Nothing a former visitor typed may come up, and nobody's words are marked as wrong. */
export const unremembered = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: 'false',
} as const;

type LineProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly optional?: boolean;
  readonly hint?: string;
  /** needed and not there */
  readonly missing?: boolean;
  /** to be looked at again; never blocks */
  readonly warning?: string | null;
  readonly rows?: number;
  readonly type?: 'text' | 'tel' | 'email';
};

/** One thing to type, with what it is, what is wrong with it, and what might be. */
export const Line = ({
  label,
  value,
  onChange,
  maxLength,
  optional = false,
  hint,
  missing = false,
  warning,
  rows,
  type = 'text',
}: LineProps) => {
  const t = useText();
  return (
    <TextField
      className="line"
      value={value}
      onChange={onChange}
      maxLength={maxLength}
      isInvalid={missing}
      {...(rows ? {} : { type })}
    >
      <Label className="line-label">
        {label}
        {optional && <span className="line-optional">{t('apply:optional')}</span>}
      </Label>
      {rows ? (
        <TextArea className="field line-area" rows={rows} {...unremembered} />
      ) : (
        <Input className="field line-input" {...unremembered} />
      )}
      {(hint || missing || warning) && (
        <Text slot="description" className="line-notes">
          {hint && <span className="field-hint">{hint}</span>}
          {missing && <Missing />}
          {warning && <Warning>{warning}</Warning>}
        </Text>
      )}
    </TextField>
  );
};

export const Missing = ({ text }: { readonly text?: string }) => {
  const t = useText();
  return (
    <span className="line-missing" role="alert">
      <CircleAlert className="icon" aria-hidden />
      {text ?? t('apply:required')}
    </span>
  );
};

export const Warning = ({ children }: { readonly children: ReactNode }) => (
  <span className="line-warning" role="status">
    <TriangleAlert className="icon" aria-hidden />
    <span>{children}</span>
  </span>
);

type ChoiceProps<T extends string> = {
  readonly label: string;
  /** the step's heading says it already */
  readonly quiet?: boolean;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly name: string; readonly hint?: string }[];
  readonly missing?: boolean;
  /** many short ones side by side */
  readonly compact?: boolean;
};

/** One of a few, as big as a hand. */
export const Choice = <T extends string>({
  label,
  quiet = false,
  value,
  onChange,
  options,
  missing = false,
  compact = false,
}: ChoiceProps<T>) => {
  const t = useText();
  return (
    <RadioGroup
      className="choice"
      value={value}
      onChange={chosen => onChange(chosen as T)}
      isInvalid={missing}
    >
      <Label className={quiet ? 'visually-hidden' : 'line-label'}>{label}</Label>
      <div className={`choice-options${compact ? ' choice-compact' : ''}`}>
        {options.map(option => (
          <Radio key={option.value} value={option.value} className="choice-option">
            <span className="choice-dot" aria-hidden />
            <span className="choice-words">
              <span className="choice-name">{option.name}</span>
              {option.hint && <span className="choice-hint">{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {missing && <Missing text={t('apply:choose')} />}
    </RadioGroup>
  );
};
