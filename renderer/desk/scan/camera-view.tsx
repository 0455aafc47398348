import { CameraOff, RotateCw } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import type { CameraState } from './camera.ts';

type CameraViewProps = {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly onAgain: () => void;
};

/** What the camera sees, or why there is nothing to see and what helps. */
export const CameraView = ({ state, video, onAgain }: CameraViewProps) => {
  const t = useText();
  const [size, setSize] = useState<string | null>(null);
  const stream = state.is === 'live' ? state.stream : null;
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream, video]);
  if (state.is === 'troubled') {
    return (
      <Notice
        tone="warm"
        role="alert"
        icon={CameraOff}
        title={t(`scan:camera.${state.trouble}`)}
        actions={
          state.trouble !== 'insecure' && (
            <Button main look="primary" icon={RotateCw} onPress={onAgain}>
              {t('common:retry')}
            </Button>
          )
        }
      >
        <p>{t(`scan:camera.${state.trouble}.text`)}</p>
      </Notice>
    );
  }
  return (
    <>
      {state.is === 'opening' && (
        <p className="camera-opening" role="status">
          {t('scan:camera.opening')}
        </p>
      )}
      <video
        ref={video}
        className="camera-picture"
        autoPlay
        muted
        playsInline
        hidden={state.is !== 'live'}
        aria-label={t('scan:camera.picture')}
        onResize={({ currentTarget: { videoWidth, videoHeight } }) => setSize(`${videoWidth}×${videoHeight}`)}
      />
      {state.is === 'live' && size && <span className="camera-size">{size}</span>}
    </>
  );
};
