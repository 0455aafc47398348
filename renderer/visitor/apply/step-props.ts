import type { FormWarning } from '../../../contract/applications/form.ts';
import type { useText } from '../../shared/i18n/use-text.ts';
import { type Draft, type TextName, textLimits } from './draft.ts';
import type { Missing } from './steps.ts';

/** What every step is given. */
export type StepProps = {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  /** shown after a press on 下一步 */
  readonly missing: readonly Missing[];
  readonly warnings: readonly FormWarning[];
};

/** The properties of a field of the draft that all fields share. */
export const fieldOf = ({ draft, onChange, missing }: StepProps, name: TextName) => ({
  value: draft[name],
  onChange: (value: string) => onChange({ [name]: value }),
  maxLength: textLimits[name],
  missing: missing.includes(name),
});

/** The sentence of a warning where it is among those given. */
export const warningText = (
  t: ReturnType<typeof useText>,
  { warnings }: StepProps,
  warning: FormWarning,
): string | null => (warnings.includes(warning) ? t(`apply:warning.${warning}`) : null);
