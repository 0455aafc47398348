import { useCallback, useEffect, useRef, useState } from 'react';

/** Why there is no picture. `insecure`: the page came over plain HTTP from another machine, and browsers then give no camera. */
export type CameraTrouble = 'none' | 'refused' | 'busy' | 'lost' | 'insecure';

export type CameraState =
  | { readonly is: 'opening' }
  | { readonly is: 'live'; readonly stream: MediaStream; readonly id: string }
  | { readonly is: 'troubled'; readonly trouble: CameraTrouble };

export type Camera = { readonly id: string; readonly name: string };

/** As large as the camera gives: a page of A4 wants 200 dots an inch and more. */
const size = { width: { ideal: 4096 }, height: { ideal: 3072 } };

const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** What `getUserMedia` failed with, in our words. */
export const troubleOf = (cause: unknown): CameraTrouble =>
  (cause instanceof Error ? troubles[cause.name] : undefined) ?? 'busy';

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** A camera that was chosen and has been unplugged since gives way to whichever there is. */
const openStream = async (wanted: string | null): Promise<MediaStream> => {
  try {
    const video = { ...size, ...(wanted ? { deviceId: { exact: wanted } } : {}) };
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (cause) {
    if (wanted === null || troubleOf(cause) !== 'none') throw cause;
    return openStream(null);
  }
};

/** The camera while the component shows: its picture, the others there are, and the way to try again. Off when it goes. */
export const useCamera = () => {
  const [wanted, choose] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<CameraState>({ is: 'opening' });
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  const troubled = useRef(false);
  troubled.current = state.is === 'troubled';
  const again = useCallback(() => setAttempt(number => number + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt opens the same camera anew
  useEffect(() => {
    let gone = false;
    let mine: MediaStream | undefined;
    const open = async () => {
      setState({ is: 'opening' });
      if (!navigator.mediaDevices) return setState({ is: 'troubled', trouble: 'insecure' });
      try {
        const stream = await openStream(wanted);
        if (gone) return stop(stream);
        mine = stream;
        const [track] = stream.getVideoTracks();
        track?.addEventListener('ended', () => setState({ is: 'troubled', trouble: 'lost' }));
        setState({ is: 'live', stream, id: track?.getSettings().deviceId ?? '' });
        // only now do cameras tell their names
        setCameras(await listCameras());
      } catch (cause) {
        if (!gone) setState({ is: 'troubled', trouble: troubleOf(cause) });
      }
    };
    void open();
    return () => {
      gone = true;
      if (mine) stop(mine);
    };
  }, [wanted, attempt]);

  useEffect(() => {
    const devices = navigator.mediaDevices;
    if (!devices) return;
    const plugged = () => {
      void listCameras().then(setCameras);
      if (troubled.current) again();
    };
    devices.addEventListener('devicechange', plugged);
    return () => devices.removeEventListener('devicechange', plugged);
  }, [again]);

  return { state, cameras, choose, again };
};

const listCameras = async (): Promise<Camera[]> =>
  (await navigator.mediaDevices.enumerateDevices())
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }, at) => ({ id: deviceId, name: label || String(at + 1) }));
