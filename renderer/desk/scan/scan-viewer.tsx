import { useQuery } from '@tanstack/react-query';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { ScanRow } from '../../../contract/scans/scan.ts';
import { sessionHeader } from '../../../contract/staff.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { CallFailure } from '../../shared/api/call.ts';
import { memberSession } from '../../shared/api/member-session.ts';
import { PdfReader } from '../../visitor/reader/pdf-reader.tsx';
import '../../shared/ui/dialog.css';
import '../files/files.css';

/** The whole PDF, asked for as whoever is logged in: no address alone opens it. @throws CallFailure */
const fetchScan = async (sha256: string, signal: AbortSignal): Promise<Uint8Array> => {
  const headers = { [sessionHeader]: memberSession.get()?.token ?? '' };
  const response = await fetch(new URL(`/files/${sha256}`, document.baseURI), { headers, signal });
  if (!response.ok) throw new CallFailure({ code: 'library.fileMissing', params: {} });
  return new Uint8Array(await response.arrayBuffer());
};

type ScanViewerProps = {
  readonly scan: Pick<ScanRow, 'file' | 'name'>;
  readonly page?: number;
  readonly onClose: () => void;
};

/** Shows a scan as it was made. */
export const ScanViewer = ({ scan, page = 1, onClose }: ScanViewerProps) => {
  const bytes = useQuery({
    queryKey: ['scan', scan.file],
    queryFn: ({ signal }) => fetchScan(scan.file, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <ModalOverlay className="dialog-ground" isOpen onOpenChange={open => !open && onClose()}>
      <Modal className="modal modal-file">
        <Dialog className="file-viewer" aria-label={scan.name}>
          <div className="file-viewer-body">
            <Answer of={bytes}>
              {source => (
                <PdfReader
                  source={source}
                  name={scan.name}
                  opening={{ page }}
                  onText={null}
                  onLeave={onClose}
                />
              )}
            </Answer>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
