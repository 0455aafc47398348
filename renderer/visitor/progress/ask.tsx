import { type LucideIcon, Megaphone, MessageSquarePlus, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Input } from '../../../contract/index.ts';
import { messageOf } from '../../shared/api/answer.tsx';
import { type CallError, call } from '../../shared/api/call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Line } from '../apply/fields.tsx';
import { SignHere, type Signing } from '../apply/signature.tsx';

type What = Input<'applications.ask'>['what'];

const wishes: readonly { readonly what: What; readonly icon: LucideIcon }[] = [
  { what: 'supplement', icon: MessageSquarePlus },
  { what: 'publish', icon: Megaphone },
  { what: 'withdraw', icon: Undo2 },
];

const unsigned: Signing = { signature: null, signAtWindow: false };

/** The longest text the contract takes, in UTF-16 units. */
const longest = 5000;

/** What an applicant may still want: to add something, to have it published for all (REG art.44), to withdraw. */
export const Ask = ({ number, code }: { readonly number: string; readonly code: string }) => {
  const t = useText();
  const [what, setWhat] = useState<What | null>(null);
  const [text, setText] = useState('');
  const [signing, setSigning] = useState(unsigned);
  const [pressed, setPressed] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [sent, setSent] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);

  const choose = (next: What | null) => {
    setWhat(next);
    setText('');
    setSigning(unsigned);
    setPressed(false);
    setSent(false);
    setFailure(null);
  };
  // a suggestion is anybody's; what changes the application bears its applicant's hand
  const signs = what === 'withdraw' || what === 'supplement';
  const noText = what !== 'withdraw' && text.trim() === '';
  const noName = signs && signing.signature === null && !signing.signAtWindow;
  const send = async () => {
    if (!what) return;
    setConfirming(false);
    const { signature } = signing;
    const result = await call('applications.ask', { number, code, what, text, signature });
    if (!result.ok) return setFailure(result.error);
    choose(null);
    setSent(true);
  };
  const press = () => {
    setPressed(true);
    if (noText || noName) return;
    if (what === 'withdraw') setConfirming(true);
    else void send();
  };

  return (
    <section className="card progress-ask" aria-label={t('progress:ask')}>
      <h2>{t('progress:ask')}</h2>
      {sent && (
        <Notice tone="info" role="status">
          {t('progress:ask.sent')}
        </Notice>
      )}
      {what === null ? (
        <div className="progress-wishes">
          {wishes.map(({ what: wish, icon: Icon }) => (
            <AriaButton key={wish} className="progress-wish" onPress={() => choose(wish)}>
              <Icon className="icon" aria-hidden />
              <span className="progress-wish-name">{t(`progress:ask.${wish}`)}</span>
              <span className="progress-wish-hint">{t(`progress:ask.${wish}.hint`)}</span>
            </AriaButton>
          ))}
        </div>
      ) : (
        <form
          className="step-body"
          autoComplete="off"
          noValidate
          onSubmit={event => {
            event.preventDefault();
            press();
          }}
        >
          <Line
            rows={3}
            label={t(`progress:ask.${what}.label`)}
            value={text}
            onChange={setText}
            maxLength={longest}
            missing={pressed && noText}
          />
          {signs && (
            <SignHere
              {...signing}
              onChange={change => setSigning(now => ({ ...now, ...change }))}
              missing={pressed && noName}
            />
          )}
          {failure && (
            <Notice tone="danger" role="alert">
              {messageOf(t, failure)}
            </Notice>
          )}
          <div className="step-ways">
            <Button main onPress={() => choose(null)}>
              {t('progress:ask.cancel')}
            </Button>
            <Button main type="submit" look={what === 'withdraw' ? 'danger' : 'primary'} icon={Send}>
              {what === 'withdraw' ? t('progress:ask.withdraw') : t('progress:ask.send')}
            </Button>
          </div>
        </form>
      )}
      <ConfirmDialog
        open={confirming}
        title={t('progress:ask.withdraw.title')}
        text={t('progress:ask.withdraw.text')}
        go={t('progress:ask.withdraw')}
        stay={t('progress:ask.withdraw.stay')}
        onGo={() => void send()}
        onCancel={() => setConfirming(false)}
      />
    </section>
  );
};
