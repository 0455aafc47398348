import { useQuery } from '@tanstack/react-query';
import { FileText, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DocumentFile } from '../../../contract/document.ts';
import type { ReviewItem } from '../../../contract/review.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { BytesView } from '../files/bytes-view.tsx';
import { fetchKept } from './fetch-kept.ts';
import '../../shared/ui/dialog.css';

const canShow = ({ mediaType }: DocumentFile): boolean =>
  mediaType === 'application/pdf' || /^image\/(png|jpeg|gif|webp|bmp)$/.test(mediaType);

/** The files of the document; PDF and pictures are looked at here, before any visitor can. */
export const ItemFiles = ({ item }: { readonly item: ReviewItem }) => {
  const t = useText();
  const [open, setOpen] = useState<DocumentFile | null>(null);
  const { files } = item.draft;
  if (files.length === 0) return null;
  return (
    <Card title={t('review:files')}>
      <ul className="review-files">
        {files.map(file => (
          <li key={file.sha256}>
            <span lang="zh">{file.name}</span>
            {canShow(file) && (
              <Button look="quiet" icon={FileText} onPress={() => setOpen(file)}>
                {t('files:show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && <Opened file={open} onClose={() => setOpen(null)} />}
    </Card>
  );
};

const Opened = ({ file, onClose }: { readonly file: DocumentFile; readonly onClose: () => void }) => {
  const t = useText();
  const bytes = useQuery({
    queryKey: ['kept', file.sha256],
    queryFn: ({ signal }) => fetchKept(file.sha256, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const pdf = file.mediaType === 'application/pdf';
  return (
    <ModalOverlay className="dialog-ground" isOpen onOpenChange={next => !next && onClose()}>
      <Modal className="modal modal-file">
        <Dialog className="file-viewer" aria-label={file.name}>
          {!(pdf && bytes.data) && (
            <div className="file-viewer-head">
              <Heading slot="title">{file.name}</Heading>
              <Button icon={X} onPress={onClose}>
                {t('files:close')}
              </Button>
            </div>
          )}
          <div className="file-viewer-body">
            <Answer of={bytes}>
              {value => (
                <BytesView bytes={value} mediaType={file.mediaType} name={file.name} onLeave={onClose} />
              )}
            </Answer>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
