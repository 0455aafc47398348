import type { ScanRow } from '../../../contract/scans/scan.ts';
import { useText } from '../../shared/i18n/use-text.ts';

type Read = Pick<ScanRow, 'pages' | 'read' | 'failed' | 'confidence'>;

/** How far the recognition of a scan is, in words. */
export const useReading = (): ((scan: Read) => string) => {
  const t = useText();
  return ({ pages, read, failed, confidence }) => {
    if (read + failed < pages) return t('scan:reading.waiting', { done: read + failed, pages });
    if (read === 0) return t('scan:reading.none');
    if (failed > 0) return t('scan:reading.some', { read, failed });
    return t('scan:reading.done', { confidence: Math.round(confidence ?? 0) });
  };
};
