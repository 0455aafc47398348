import { Eraser } from 'lucide-react';
import type { Output } from '../../../contract/index.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { SignaturePad } from '../../shared/signature/signature-pad.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { TextLine, TextLines } from '../ui/fields.tsx';

type PartFieldProps = {
  readonly part: Output<'papers.look'>['parts'][number];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** One part of a paper that staff write, or the addressee signs. */
export const PartField = ({ part, value, onChange }: PartFieldProps) => {
  const t = useText();
  if (part.signature)
    return (
      <div className="entry-field">
        <span className="fields-name" lang="zh-Hans">
          {part.name}
        </span>
        <SignaturePad
          label={t('papers:sign')}
          here={t('papers:sign.here')}
          value={value || null}
          onChange={signed => onChange(signed ?? '')}
        />
        <Button icon={Eraser} isDisabled={value === ''} onPress={() => onChange('')}>
          {t('papers:sign.clear')}
        </Button>
      </div>
    );
  const field = { label: part.name, hint: part.note, value, onChange, required: part.must };
  return part.lines === 1 ? (
    <TextLine {...field} max={500} />
  ) : (
    <TextLines {...field} rows={part.lines} max={20_000} />
  );
};
