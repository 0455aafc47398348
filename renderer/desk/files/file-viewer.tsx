import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { PaperSheet } from '../case-papers/paper-sheet.tsx';
import { PrintPaper } from '../case-papers/print-paper.tsx';
import { BytesView } from './bytes-view.tsx';
import type { ListedFile } from './case-files.ts';
import { fetchFile } from './fetch-file.ts';
import { SafeHtml } from './safe-html.tsx';
import '../../shared/ui/dialog.css';
import './files.css';

const textTypes = ['text/plain', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'];

type FileViewerProps = { readonly listed: ListedFile; readonly onClose: () => void };

/** Shows a file of a case: pictures and PDF as they are, of Word and text files the words. */
export const FileViewer = ({ listed, onClose }: FileViewerProps) => {
  const t = useText();
  const { mediaType, name } = listed.file;
  const pdf = mediaType === 'application/pdf';
  return (
    <ModalOverlay className="dialog-ground" isOpen onOpenChange={open => !open && onClose()}>
      <Modal className="modal modal-file">
        <Dialog className="file-viewer" aria-label={name}>
          {!pdf && (
            <div className="file-viewer-head">
              <Heading slot="title">{name}</Heading>
              <Button icon={X} onPress={onClose}>
                {t('files:close')}
              </Button>
            </div>
          )}
          <section
            className="file-viewer-body"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
            tabIndex={0}
            aria-label={name}
          >
            {pdf || mediaType.startsWith('image/') ? (
              <Bytes listed={listed} onClose={onClose} />
            ) : listed.kind === 'paper' ? (
              <Paper listed={listed} />
            ) : textTypes.includes(mediaType) ? (
              <Words listed={listed} />
            ) : (
              <Notice>{t('errors:files.noText')}</Notice>
            )}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

const Bytes = ({ listed: { place, file }, onClose }: FileViewerProps) => {
  // kept no longer than it is looked at
  const bytes = useQuery({
    queryKey: ['file', place],
    queryFn: ({ signal }) => fetchFile(place, file, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answer of={bytes}>
      {value => <BytesView bytes={value} mediaType={file.mediaType} name={file.name} onLeave={onClose} />}
    </Answer>
  );
};

/** A paper made here looks as it was made, and can be printed again. */
const Paper = ({ listed }: Pick<FileViewerProps, 'listed'>) => {
  const sheet = useCall('papers.sheet', listed.place);
  return (
    <Answer of={sheet}>
      {({ sheet: lines }) => (
        <div className="file-paper">
          <div className="file-paper-ways">
            <PrintPaper sheet={lines} name={listed.file.name.replace(/\.docx$/, '')} />
          </div>
          <PaperSheet sheet={lines} />
        </div>
      )}
    </Answer>
  );
};

const Words = ({ listed }: Pick<FileViewerProps, 'listed'>) => {
  const words = useCall('files.text', listed.place);
  return <Answer of={words}>{({ html }) => <SafeHtml className="case-file-words" html={html} />}</Answer>;
};
