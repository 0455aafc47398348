import { BookOpen, ChevronDown, ChevronUp, ScanText } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { Span } from '../../../contract/library.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { viewAddress } from './address.ts';
import { isPdf } from './files.tsx';
import type { DocumentRecord } from './paper.ts';
import { PlainText } from './plain-text.tsx';
import { type FileText as Source, textKey } from './sections.ts';
import { typeset } from './typeset.ts';

type FileTextProps = {
  readonly record: DocumentRecord;
  readonly source: Source;
  readonly query: string;
  readonly marks: readonly Span[];
  readonly firstHit: number;
  readonly isOpenAtFirst: boolean;
};

/** The text taken from one file, page by page, each page with the way to the same page of the file. */
export const FileText = ({ record, source, query, marks, firstHit, isOpenAtFirst }: FileTextProps) => {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { file, stretches, recognised } = source;
  const pdf = file !== null && isPdf(file) ? file : null;
  // lines of a PDF and of a machine's reading end where the paper did
  const wrapped = pdf !== null || recognised;
  const pages = useMemo(
    () =>
      stretches.map(stretch => ({
        ...stretch,
        blocks: typeset(record.text, stretch.start, stretch.end, {
          title: record.title,
          docNo: record.docNo,
          wrapped,
        }),
      })),
    [record, stretches, wrapped],
  );
  return (
    <section className="card file-text" aria-labelledby={id} id={`text-${textKey(source)}`} tabIndex={-1}>
      <div className="card-head">
        <h2 id={id}>
          {recognised
            ? t('document:text.recognised', { name: file?.name ?? t('document:text.recognised.paper') })
            : t('document:text.file', { name: file?.name ?? '' })}
        </h2>
        <Button
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? t('document:text.hide') : t('document:text.show')}
        </Button>
      </div>
      {recognised ? (
        <Notice tone="warm" icon={ScanText}>
          {t('document:text.recognised.hint')}
        </Notice>
      ) : (
        <p className="file-text-hint">{t('document:text.file.hint')}</p>
      )}
      {isOpen &&
        pages.map(({ start, page, blocks }) => (
          <div key={start} className="file-page">
            {page !== null && (
              <div className="file-page-head">
                <span>{t('document:text.page', { page })}</span>
                {pdf && (
                  <LinkButton
                    look="quiet"
                    icon={BookOpen}
                    to={viewAddress(record.id, { query, file: pdf.sha256, page })}
                    state={{ fromDocument: true }}
                  >
                    {t('document:open')}
                  </LinkButton>
                )}
              </div>
            )}
            <PlainText text={record.text} blocks={blocks} marks={marks} firstHit={firstHit} />
          </div>
        ))}
    </section>
  );
};
