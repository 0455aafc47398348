import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import './dialog.css';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** what will happen, in plain words */
  readonly text: string;
  /** the button that does it: verb and noun */
  readonly go: string;
  /** the button that does nothing, where the title is a question that 取消 would not answer */
  readonly stay?: string;
  readonly onGo: () => void;
  readonly onCancel: () => void;
};

/** Asks before something that cannot simply be taken back. */
export const ConfirmDialog = ({ open, title, text, go, stay, onGo, onCancel }: ConfirmDialogProps) => {
  const t = useText();
  return (
    <ModalOverlay className="dialog-ground" isOpen={open} onOpenChange={next => !next && onCancel()}>
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog-sheet">
          <Heading slot="title">{title}</Heading>
          <p>{text}</p>
          <div className="dialog-actions">
            <Button main autoFocus onPress={onCancel}>
              {stay ?? t('common:cancel')}
            </Button>
            <Button main look="danger" onPress={onGo}>
              {go}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
