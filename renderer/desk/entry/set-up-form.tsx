import { FolderInput, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { TextLine } from '../ui/fields.tsx';
import { agree, NewPassword, untyped } from './new-password.tsx';

type SetUpFormProps = { readonly onMade: (made: Output<'staff.setUp'>) => void };

/** First run: whose room this is, which terminal, and its first administrator. */
export const SetUpForm = ({ onMade }: SetUpFormProps) => {
  const t = useText();
  const [unit, setUnit] = useState('');
  const [terminal, setTerminal] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState(untyped);
  const setUp = useAction('staff.setUp', onMade);
  const ready = [unit, terminal, name].every(text => text.trim() !== '') && agree(password);
  return (
    <Card>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault();
          setUp.mutate({ unit, terminal: terminal.trim(), name, password: password.first });
        }}
      >
        <p>{t('desk:setup.text')}</p>
        <div className="form-pair">
          <TextLine
            label={t('desk:setup.unit')}
            hint={t('desk:setup.unit.hint')}
            value={unit}
            onChange={setUnit}
            max={100}
            required
            autoFocus
          />
          <TextLine
            label={t('desk:setup.terminal')}
            hint={t('desk:setup.terminal.hint')}
            value={terminal}
            onChange={text => setTerminal(text.toUpperCase())}
            max={4}
            required
          />
        </div>
        <TextLine
          label={t('desk:setup.name')}
          hint={t('desk:setup.name.hint')}
          value={name}
          onChange={setName}
          max={40}
          required
        />
        <NewPassword value={password} onChange={setPassword} />
        {setUp.error && <Failed error={errorOfCause(setUp.error)} />}
        <div className="form-actions">
          <LinkButton to="/desk/imports" look="quiet" icon={FolderInput}>
            {t('desk:setup.importFirst')}
          </LinkButton>
          <Button type="submit" main look="primary" icon={ShieldCheck} isDisabled={!ready || setUp.isPending}>
            {t('desk:setup.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
