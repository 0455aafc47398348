import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Failed } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import '../../shared/ui/dialog.css';
import './fields.css';

type FormDialogProps = {
  readonly title: string;
  /** the button that does it: verb and noun */
  readonly go: string;
  readonly icon?: LucideIcon;
  readonly look?: 'primary' | 'danger';
  readonly ready?: boolean;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly onGo: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What went wrong, in sight above the buttons and with the focus: the pressed button lost it while it waited, and Escape has to reach the dialog. */
const FormFailure = ({ error }: { readonly error: CallError }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="form-failure" tabIndex={-1}>
      <Failed error={error} />
    </div>
  );
};

/** A small form over the page, for one act. Escape and 取消 leave everything as it was. */
export const FormDialog = ({
  title,
  go,
  icon,
  look = 'primary',
  ready = true,
  busy,
  error,
  onGo,
  onClose,
  children,
}: FormDialogProps) => {
  const t = useText();
  return (
    <ModalOverlay className="dialog-ground" isOpen onOpenChange={open => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog-sheet form-sheet">
          <Heading slot="title">{title}</Heading>
          <form
            className="form"
            onSubmit={event => {
              event.preventDefault();
              if (ready && !busy) onGo();
            }}
          >
            {children}
            {error && <FormFailure error={error} />}
            <div className="form-actions">
              <Button main onPress={onClose}>
                {t('common:cancel')}
              </Button>
              <Button main type="submit" look={look} isDisabled={!ready || busy} {...(icon ? { icon } : {})}>
                {go}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
