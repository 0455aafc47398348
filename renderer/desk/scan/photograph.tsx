import { useQueryClient } from '@tanstack/react-query';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { CameraCapture } from './camera-capture.tsx';
import { sendScan, usualDpi } from './send-scan.ts';

type PhotographProps = {
  /** the paper that lies under the camera; null: 待认领 */
  readonly paper: string | null;
  readonly onClose: () => void;
};

/** Photographs a paper, page by page, and keeps it as one scan. */
export const Photograph = ({ paper, onClose }: PhotographProps) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const keep = async (pages: readonly Blob[]) => {
    const time = new Date().toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', { hour12: false });
    await sendScan(pages, { origin: 'camera', name: t('scan:photo.name', { time }), dpi: usualDpi, paper });
    void client.invalidateQueries();
    onClose();
  };
  return <CameraCapture onDone={keep} onClose={onClose} />;
};
