import { Eraser } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { SignaturePad } from '../../shared/signature/signature-pad.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Missing } from './fields.tsx';
import type { StepProps } from './step-props.ts';

/** A name written with a finger. Whoever cannot signs at the window. */
export const SignStep = ({ draft, onChange, missing }: StepProps) => {
  const t = useText();
  return (
    <>
      <SignaturePad
        label={t('apply:sign.pad')}
        here={t('apply:sign.here')}
        value={draft.signature}
        onChange={signature => onChange({ signature })}
        missing={missing.includes('signature')}
      />
      <div className="sign-actions">
        <Checkbox
          className="tick"
          isSelected={draft.signAtWindow}
          onChange={signAtWindow => onChange({ signAtWindow })}
        >
          <span className="tick-box" aria-hidden />
          {t('apply:sign.window')}
        </Checkbox>
        <Button
          main
          icon={Eraser}
          isDisabled={draft.signature === null}
          onPress={() => onChange({ signature: null })}
        >
          {t('apply:sign.clear')}
        </Button>
      </div>
      {missing.includes('signature') && <Missing text={t('apply:sign.missing')} />}
      <p className="sign-declare">{t('apply:sign.declare')}</p>
    </>
  );
};
