import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import '../../shared/ui/dialog.css';

type ListDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What stands behind a number, over the page. */
export const ListDialog = ({ title, onClose, children }: ListDialogProps) => {
  const t = useText();
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog-sheet form-sheet">
          <Heading slot="title" lang="zh-Hans">
            {title}
          </Heading>
          <div className="report-behind">{children}</div>
          <div className="form-actions">
            <Button main onPress={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
