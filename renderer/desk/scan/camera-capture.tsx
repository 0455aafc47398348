import { Camera, Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Pick } from '../ui/fields.tsx';
import { useCamera } from './camera.ts';
import { CameraView } from './camera-view.tsx';
import { PageStrip } from './page-strip.tsx';
import { PageTools } from './page-tools.tsx';
import { takePicture } from './picture.ts';
import { usePages } from './use-pages.ts';
import '../../shared/ui/dialog.css';
import './camera.css';

type CameraCaptureProps = {
  /** most pages that may be taken */
  readonly max?: number;
  /** what is photographed, said in the title */
  readonly of?: string;
  /** Takes the pages in their order, upright, as JPEG; the dialog waits for it and stays open where it throws. */
  readonly onDone: (pages: readonly Blob[]) => Promise<void> | void;
  readonly onClose: () => void;
};

/** Photographs one page after the other with a document camera or any other; perspective and size stay as they are. */
export const CameraCapture = ({ max = 100, of, onDone, onClose }: CameraCaptureProps) => {
  const t = useText();
  const camera = useCamera();
  const taken = usePages();
  const video = useRef<HTMLVideoElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { pages, looked, again } = taken;
  const live = camera.state.is === 'live' && looked === null;

  const during = async (work: () => Promise<void> | void) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (cause) {
      setFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  const take = () =>
    during(async () => {
      if (video.current) taken.add(await takePicture(video.current));
    });

  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isKeyboardDismissDisabled={pages.length > 0}
      onOpenChange={open => !open && onClose()}
    >
      <Modal className="modal modal-camera">
        <Dialog className="camera">
          <Heading slot="title">{[t('scan:camera.title'), of].filter(Boolean).join(' · ')}</Heading>
          <div className="camera-stage">
            {looked ? (
              <img
                className="camera-picture"
                src={looked.url}
                alt={t('scan:page.alt', { page: pages.indexOf(looked) + 1 })}
              />
            ) : (
              <CameraView state={camera.state} video={video} onAgain={camera.again} />
            )}
          </div>
          {pages.length > 0 && <PageStrip taken={taken} />}
          {failure !== null && <Failed error={errorOfCause(failure)} />}
          <div className="camera-tools">
            {looked ? (
              <PageTools page={looked} taken={taken} busy={busy} during={during} />
            ) : (
              <>
                {camera.cameras.length > 1 && camera.state.is === 'live' && (
                  <Pick
                    label={t('scan:camera.which')}
                    value={camera.state.id}
                    options={camera.cameras.map(({ id }) => id)}
                    name={id => camera.cameras.find(each => each.id === id)?.name ?? id}
                    onChange={camera.choose}
                  />
                )}
                <Button
                  main
                  look="primary"
                  icon={Camera}
                  autoFocus
                  isDisabled={!live || busy || (again === null && pages.length >= max)}
                  onPress={() => void take()}
                >
                  {again === null
                    ? t('scan:camera.take')
                    : t('scan:camera.takeAgain', { page: pages.findIndex(({ id }) => id === again) + 1 })}
                </Button>
              </>
            )}
            <div className="camera-end">
              <Button main onPress={onClose}>
                {t('common:cancel')}
              </Button>
              <Button
                main
                look={looked ? 'primary' : 'plain'}
                icon={Check}
                isDisabled={pages.length === 0 || busy}
                onPress={() => void during(() => onDone(pages.map(({ jpeg }) => jpeg)))}
              >
                {t('scan:camera.done', { pages: pages.length })}
              </Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
