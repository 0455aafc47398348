import { Eraser } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { SignaturePad } from '../../shared/signature/signature-pad.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Missing } from './fields.tsx';
import type { StepProps } from './step-props.ts';

/** What an applicant signs with: a PNG data URL, or their word that they sign at the window. */
export type Signing = { readonly signature: string | null; readonly signAtWindow: boolean };

type SignHereProps = Signing & {
  readonly onChange: (change: Partial<Signing>) => void;
  readonly missing: boolean;
};

/** A name written with a finger. Whoever cannot signs at the window. */
export const SignHere = ({ signature, signAtWindow, onChange, missing }: SignHereProps) => {
  const t = useText();
  return (
    <>
      <SignaturePad
        label={t('apply:sign.pad')}
        here={t('apply:sign.here')}
        value={signature}
        onChange={value => onChange({ signature: value })}
        missing={missing}
      />
      <div className="sign-actions">
        <Checkbox
          className="apply-tick"
          isSelected={signAtWindow}
          onChange={value => onChange({ signAtWindow: value })}
        >
          <span className="apply-tick-box" aria-hidden />
          {t('apply:sign.window')}
        </Checkbox>
        <Button
          main
          icon={Eraser}
          isDisabled={signature === null}
          onPress={() => onChange({ signature: null })}
        >
          {t('apply:sign.clear')}
        </Button>
      </div>
      {missing && <Missing text={t('apply:sign.missing')} />}
    </>
  );
};

export const SignStep = ({ draft, onChange, missing }: StepProps) => {
  const t = useText();
  return (
    <>
      <SignHere
        signature={draft.signature}
        signAtWindow={draft.signAtWindow}
        onChange={onChange}
        missing={missing.includes('signature')}
      />
      <p className="sign-declare">{t('apply:sign.declare')}</p>
    </>
  );
};
