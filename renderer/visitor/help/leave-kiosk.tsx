import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { messageOf } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { shell } from '../../shared/shell.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';

/** For staff: ends the program on a locked screen, with the code set for it. */
export const LeaveKiosk = () => {
  const t = useText();
  const [code, setCode] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const leave = async () => {
    const result = await shell()?.leaveKiosk(code);
    setCode('');
    if (result && !result.ok) setError(result.error);
  };
  return (
    <section className="card leave">
      <h2>{t('help:leave')}</h2>
      <form
        className="leave-form"
        onSubmit={event => {
          event.preventDefault();
          void leave();
        }}
      >
        <TextField type="password" value={code} onChange={setCode} autoComplete="off">
          <Label>{t('help:leave.code')}</Label>
          <Input className="field" />
        </TextField>
        <Button type="submit" main icon={DoorOpen} isDisabled={code === ''}>
          {t('help:leave.go')}
        </Button>
      </form>
      {error && (
        <Notice tone="danger" role="alert">
          {messageOf(t, error)}
        </Notice>
      )}
    </section>
  );
};
