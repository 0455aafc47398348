import '../../shared/ui/dialog.css';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { publicAddress } from '../document/public-address.ts';
import { QrCode } from '../document/qr-code.tsx';

/** A link that leads out of a document: its address to read, and to take along by telephone where it is public. Never followed. */
export const LinkDialog = ({ url, onClose }: { readonly url: string; readonly onClose: () => void }) => {
  const t = useText();
  const address = publicAddress(url);
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog-sheet">
          <Heading slot="title">{t('reader:link.title')}</Heading>
          <p>{t('reader:link.text')}</p>
          <p className="link-address">{url}</p>
          {address !== null && <QrCode address={address} />}
          <div className="dialog-actions">
            <Button look="primary" main onPress={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
