import { BookOpen, FileImage, FileText, FileType, Paperclip } from 'lucide-react';
import { useId } from 'react';
import type { DocumentFile } from '../../../contract/document.ts';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { viewAddress } from './address.ts';
import type { DocumentRecord } from './paper.ts';

type FilesProps = {
  readonly record: DocumentRecord;
  readonly query: string;
  /** hashes of the files whose text this page shows, as its body or below it */
  readonly withText: ReadonlySet<string>;
  /** files whose text was recognised by machine and joined by a reviewer */
  readonly recognised: ReadonlySet<string>;
};

export const isPdf = (file: DocumentFile): boolean => file.mediaType === 'application/pdf';
const isImage = (file: DocumentFile): boolean => /^image\/(png|jpeg|gif|webp|bmp)$/.test(file.mediaType);

const iconOf = (file: DocumentFile) => {
  if (isPdf(file)) return FileType;
  if (isImage(file)) return FileImage;
  return file.mediaType.startsWith('text/') ? FileText : Paperclip;
};

const extension = (name: string): string => /\.([^.]{1,8})$/.exec(name)?.[1]?.toUpperCase() ?? '';

/** The document's files: what each is, how large, whether it can be searched, and the way to open it. */
export const Files = ({ record, query, withText, recognised }: FilesProps) => {
  const t = useText();
  const id = useId();
  if (record.files.length === 0) return null;
  return (
    <section className="card files" aria-labelledby={id}>
      <h2 id={id}>{t('document:files')}</h2>
      <ul>
        {record.files.map((file, index) => (
          <FileItem
            // biome-ignore lint/suspicious/noArrayIndexKey: one file may be attached twice under one name
            key={`${file.sha256}${index}`}
            file={file}
            id={record.id}
            query={query}
            hasShownText={withText.has(file.sha256)}
            isRecognised={recognised.has(file.sha256)}
          />
        ))}
      </ul>
    </section>
  );
};

type FileItemProps = {
  readonly file: DocumentFile;
  readonly id: string;
  readonly query: string;
  readonly hasShownText: boolean;
  readonly isRecognised: boolean;
};

const FileItem = ({ file, id, query, hasShownText, isRecognised }: FileItemProps) => {
  const t = useText();
  const Icon = iconOf(file);
  const facts = [
    file.role === 'main' ? t('document:file.main') : null,
    extension(file.name),
    formatSize(file.size),
    file.pages === null ? null : t('document:file.pages', { pages: file.pages }),
  ].filter(Boolean);
  return (
    <li className="file">
      <Icon className="icon file-icon" aria-hidden />
      <div className="file-words">
        <p className="file-name" lang="zh">
          {file.name}
        </p>
        <p className="file-facts">{facts.join(' · ')}</p>
        {isRecognised && (
          <p className="file-facts">
            <span className="badge badge-kind">{t('document:file.recognised')}</span>{' '}
            {t('document:file.recognised.more')}
          </p>
        )}
        {file.hasText === false && !isRecognised && (
          <p className="file-facts">
            <span className="badge badge-kind">{t('document:file.noText')}</span>{' '}
            {t('document:file.noText.more')}
          </p>
        )}
        {!isPdf(file) && !isImage(file) && !hasShownText && (
          <p className="file-facts">{t('document:file.staff')}</p>
        )}
      </div>
      {isPdf(file) && (
        <LinkButton
          icon={BookOpen}
          to={viewAddress(id, { query, file: file.sha256 })}
          state={{ fromDocument: true }}
        >
          {t('document:file.open')}
          <span className="visually-hidden" lang="zh">
            {file.name}
          </span>
        </LinkButton>
      )}
      {isImage(file) && <img className="file-picture" src={`/files/${file.sha256}`} alt={file.name} />}
    </li>
  );
};
