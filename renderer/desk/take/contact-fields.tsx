import { useText } from '../../shared/i18n/use-text.ts';
import { TextLine } from '../ui/fields.tsx';
import type { FieldsProps } from './take-form.tsx';

const longest = { phone: 40, address: 200, postcode: 10, email: 100, fax: 40 } as const;
/** The address, which is the longest, takes the room of two: five fields fill their rows. */
const names = ['address', 'phone', 'postcode', 'email', 'fax'] as const;

/** How to reach the applicant; none of it is asked for in particular, at least one is wise. */
export const ContactFields = ({ draft, change }: FieldsProps) => {
  const t = useText();
  return (
    <div className="form-pair contact-fields">
      {names.map(name => (
        <TextLine
          key={name}
          label={t(`case:field.${name}`)}
          value={draft[name]}
          onChange={text => change({ [name]: text })}
          max={longest[name]}
        />
      ))}
    </div>
  );
};
