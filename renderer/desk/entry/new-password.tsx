import { useText } from '../../shared/i18n/use-text.ts';
import { TextLine } from '../ui/fields.tsx';

/** A password typed twice. */
export type Twice = { readonly first: string; readonly second: string };
export const untyped: Twice = { first: '', second: '' };
export const agree = ({ first, second }: Twice): boolean => first !== '' && first === second;

type NewPasswordProps = {
  readonly value: Twice;
  readonly onChange: (value: Twice) => void;
  /** what it opens, where that is not the desk */
  readonly words?: { readonly label: string; readonly hint: string; readonly again: string };
};

/** A new password, twice, so that a slip of the finger shuts nobody out. What makes it strong enough is said before. */
export const NewPassword = ({ value, onChange, words }: NewPasswordProps) => {
  const t = useText();
  const differ = value.second !== '' && value.first !== value.second;
  return (
    <div className="form-pair">
      <TextLine
        label={words?.label ?? t('desk:password.new')}
        hint={words?.hint ?? t('desk:password.rule')}
        value={value.first}
        onChange={first => onChange({ ...value, first })}
        max={200}
        required
        secret
      />
      <div>
        <TextLine
          label={words?.again ?? t('desk:password.again')}
          value={value.second}
          onChange={second => onChange({ ...value, second })}
          max={200}
          required
          secret
        />
        <p className="password-differ" role="status">
          {differ ? t('desk:password.differ') : ''}
        </p>
      </div>
    </div>
  );
};
