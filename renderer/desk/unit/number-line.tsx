import { useState } from 'react';
import { TextLine } from '../ui/fields.tsx';

type NumberLineProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A number as it is typed, half-written ones too; what is none is NaN, for the check to name. */
export const NumberLine = ({ label, hint, value, onChange }: NumberLineProps) => {
  const [text, setText] = useState(() => (Number.isNaN(value) ? '' : String(value)));
  return (
    <TextLine
      label={label}
      hint={hint}
      value={text}
      onChange={typed => {
        setText(typed);
        onChange(/^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : Number.NaN);
      }}
      max={8}
    />
  );
};
