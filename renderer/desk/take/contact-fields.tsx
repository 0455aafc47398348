import { contactSchema } from '../../../contract/applications/form.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { TextLine } from '../ui/fields.tsx';
import type { FieldsProps } from './take-form.tsx';

const longest = { phone: 40, address: 200, postcode: 10, email: 100, fax: 40 } as const;
const names = contactSchema.keyof().options;

/** How to reach the applicant; none of it is asked for in particular, at least one is wise. */
export const ContactFields = ({ draft, change }: FieldsProps) => {
  const t = useText();
  return (
    <div className="form-pair">
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
