import { Hand, LogOut } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLocation } from 'react-router';
import { useMember } from '../api/member-session.ts';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { useEndVisit } from '../visit.tsx';
import { idleLimit, useIdle } from './use-idle.ts';
import '../ui/dialog.css';

/** Asks a silent visitor whether they are still there; without an answer the visit ends and leaves no trace. */
export const IdleWatch = () => {
  const t = useText();
  const { idleSeconds, idleWarningSeconds, role } = useSession();
  const endVisit = useEndVisit();
  const member = useMember();
  const { pathname } = useLocation();
  const { left, stay } = useIdle({
    idleSeconds: idleLimit(idleSeconds, member ? 'member' : role === 'visitor' ? 'visitor' : 'staff'),
    warningSeconds: idleWarningSeconds,
    home: pathname === '/',
    onEnd: endVisit,
  });
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={left !== null}
      onOpenChange={open => !open && stay()}
      isDismissable
    >
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog-sheet">
          <Heading slot="title">{t('idle:title')}</Heading>
          <p className="dialog-number" aria-hidden>
            {left}
          </p>
          <p>{t('idle:text', { seconds: left ?? 0 })}</p>
          <div className="dialog-actions">
            <Button main icon={LogOut} onPress={endVisit}>
              {t('idle:leave')}
            </Button>
            <Button main look="primary" icon={Hand} autoFocus onPress={stay}>
              {t('idle:stay')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
