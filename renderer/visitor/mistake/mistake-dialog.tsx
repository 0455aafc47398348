import '../../shared/ui/dialog.css';
import '../apply/apply.css';
import './mistake.css';
import { HeartHandshake, Send } from 'lucide-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Output } from '../../../contract/index.ts';
import type { longestNote as contracted, MistakeKind } from '../../../contract/mistakes.ts';
import { messageOf } from '../../shared/api/answer.tsx';
import { type CallError, call } from '../../shared/api/call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Choice, Line } from '../apply/fields.tsx';

/** As contract/mistakes.ts: by value, so that visitors load none of its schemas; the compiler holds them together. */
const longestNote: typeof contracted = 300;
const kinds: readonly MistakeKind[] = ['content', 'file', 'facts', 'validity', 'other'];

type MistakeDialogProps = {
  readonly document: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
};

/** What is wrong, a word about it if one likes, sent. What was typed lives in this sheet only and goes with it. */
export const MistakeDialog = ({ document, onClose }: MistakeDialogProps) => {
  const [sent, setSent] = useState<Output<'mistakes.report'> | null>(null);
  const kept = useKeysKept();
  return (
    <ModalOverlay
      className="dialog-ground mistake-ground"
      style={{ '--keys-kept': kept } as CSSProperties}
      isOpen
      onOpenChange={open => !open && onClose()}
    >
      <Modal className="modal mistake-modal">
        <Dialog className="dialog-sheet mistake-sheet">
          {sent ? (
            <Thanks sent={sent} onClose={onClose} />
          ) : (
            <Form document={document} onClose={onClose} onSent={setSent} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

/** How high the keys stood when the typing ended; they are still there while a field loses the focus. */
const useKeysKept = (): string => {
  const [kept, setKept] = useState('0px');
  useEffect(() => {
    const keep = () =>
      setKept(
        getComputedStyle(window.document.documentElement).getPropertyValue('--keyboard-height') || '0px',
      );
    addEventListener('focusout', keep);
    return () => removeEventListener('focusout', keep);
  }, []);
  return kept;
};

/** Keeps the field that is typed in within the sheet while the keys take their room. */
const useFieldInSight = () => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const sheet = form.current?.closest('.mistake-modal');
    if (!sheet) return;
    const watch = new ResizeObserver(() => {
      const field = window.document.activeElement;
      if (field instanceof HTMLTextAreaElement) field.scrollIntoView({ block: 'center' });
    });
    watch.observe(sheet);
    return () => watch.disconnect();
  }, []);
  return form;
};

type FormProps = MistakeDialogProps & { readonly onSent: (sent: Output<'mistakes.report'>) => void };

const Form = ({ document, onClose, onSent }: FormProps) => {
  const t = useText();
  const form = useFieldInSight();
  const [kind, setKind] = useState<MistakeKind | null>(null);
  const [note, setNote] = useState('');
  const [pressed, setPressed] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const lacksNote = kind === 'other' && note.trim() === '';
  const send = async () => {
    setPressed(true);
    if (kind === null || lacksNote || sending) return;
    setSending(true);
    const result = await call('mistakes.report', { document: document.id, kind, note });
    setSending(false);
    if (result.ok) onSent(result.value);
    else setFailure(result.error);
  };
  return (
    <form
      ref={form}
      className="mistake-form"
      autoComplete="off"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <div>
        <Heading slot="title">{t('mistakes:report')}</Heading>
        <p className="mistake-document" lang="zh">
          {document.title}
        </p>
      </div>
      <div className="mistake-parts">
        <Choice
          compact
          label={t('mistakes:report.which')}
          value={kind}
          onChange={setKind}
          options={kinds.map(value => ({
            value,
            name: t(`mistakes:kind.${value}`),
            hint: t(`mistakes:kind.${value}.hint`),
          }))}
          missing={pressed && kind === null}
        />
        <div className="mistake-form">
          <Line
            rows={2}
            label={t('mistakes:note')}
            hint={t('mistakes:note.hint')}
            optional={kind !== 'other'}
            value={note}
            onChange={setNote}
            maxLength={longestNote}
            warning={pressed && lacksNote ? t('mistakes:note.needed') : null}
          />
          {failure && (
            <Notice tone="warm" role="alert">
              {messageOf(t, failure)}
            </Notice>
          )}
          <div className="dialog-actions">
            <Button main isDisabled={sending} onPress={onClose}>
              {t('common:cancel')}
            </Button>
            <Button main type="submit" look="primary" icon={Send} isDisabled={sending}>
              {t(sending ? 'mistakes:sending' : 'mistakes:send')}
            </Button>
          </div>
        </div>
      </div>
    </form>
  );
};

/** What happens next, said kindly; the number is the only way to ask after it, since nobody was asked who they are. */
const Thanks = ({
  sent,
  onClose,
}: {
  readonly sent: Output<'mistakes.report'>;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const head = useRef<HTMLDivElement>(null);
  // the button that was pressed is gone: whoever listens hears what came of it
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <div ref={head} tabIndex={-1} className="mistake-thanks">
        <HeartHandshake className="icon" aria-hidden />
        <Heading slot="title">{t('mistakes:sent.title')}</Heading>
        <p>{t('mistakes:sent.next', { date: formatDate(sent.dueOn, language) })}</p>
        <p className="mistake-number">
          <span>{t('mistakes:sent.number')}</span> <strong>{sent.number}</strong>
        </p>
        <p>{t('mistakes:sent.ask')}</p>
      </div>
      <div className="dialog-actions">
        <Button main look="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      </div>
    </>
  );
};
