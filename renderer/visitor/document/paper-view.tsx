import './document.css';
import './paper.css';
import './beside.css';
import './guide.css';
import './print.css';
import { Wrench } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useText } from '../../shared/i18n/use-text.ts';
import { KindBadge, ValidityBadge } from '../../shared/ui/badge.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Page } from '../frame/page.tsx';
import { PaperCard } from '../paper-call/paper-card.tsx';
import { Actions } from './actions.tsx';
import { type View, viewAddress } from './address.ts';
import { ValidityBanner } from './banner.tsx';
import { contentsOfBlocks } from './contents.ts';
import { ContentsList } from './contents-list.tsx';
import { Facts } from './facts.tsx';
import { FileText } from './file-text.tsx';
import { Files, isPdf } from './files.tsx';
import { Guide } from './guide.tsx';
import { HitBar } from './hit-bar.tsx';
import { HtmlText, prepareHtml } from './html-text.tsx';
import { NoticeBanner } from './notice-banner.tsx';
import { type DocumentRecord, paperOf, saysValidity } from './paper.ts';
import { PlainText } from './plain-text.tsx';
import { PrintNote } from './print-note.tsx';
import { publicAddress } from './public-address.ts';
import { QrCode } from './qr-code.tsx';
import { Question } from './question.tsx';
import { Related } from './related.tsx';
import type { Resolve } from './sanitise.ts';
import { bodyStretches, fileTexts, textKey } from './sections.ts';
import { typeset } from './typeset.ts';
import { useNarrow } from './use-narrow.ts';

/** A file's text longer than this waits behind a button, unless the words searched stand in it. */
const longestOpenText = 40_000;

/** Where the links of a document may lead: to its own PDF files, which open in the reader, and to other documents of the library. */
const addressesIn = ({ id, files, links }: DocumentRecord): Resolve => ({
  files,
  target: url => {
    const file = files.find(each => url === `/files/${each.sha256}` && isPdf(each));
    if (file) return viewAddress(id, { file: file.sha256 });
    const other = Object.hasOwn(links, url) ? links[url] : undefined;
    return other === undefined ? null : viewAddress(other);
  },
});

/** The parts of a document ready to be drawn: its body, the texts of its files, and where the hits stand in each. */
const prepare = (record: DocumentRecord, query: string) => {
  const stretches = bodyStretches(record);
  const html = record.html === null ? null : prepareHtml(record.html, query, addressesIn(record));
  const blocks =
    html === null
      ? stretches.flatMap(({ start, end }) =>
          typeset(record.text, start, end, { title: record.title, docNo: record.docNo, wrapped: false }),
        )
      : [];
  const marksIn = (start: number, end: number) =>
    record.marks.filter(([from]) => from >= start && from < end);
  const bodyMarks = stretches.flatMap(({ start, end }) => marksIn(start, end));
  let hits = html === null ? bodyMarks.length : html.hits;
  const texts = fileTexts(record).map(source => {
    const marks = source.stretches.flatMap(({ start, end }) => marksIn(start, end));
    const firstHit = hits;
    hits += marks.length;
    return { source, marks, firstHit };
  });
  const contents = html === null ? contentsOfBlocks(blocks) : html.contents;
  return { html, blocks, bodyMarks, texts, hits, contents };
};

type PaperViewProps = {
  readonly record: DocumentRecord;
  readonly view: View;
  /** the words as the source gave them, where they were repaired */
  readonly original: boolean;
  readonly onOriginal: (original: boolean) => void;
};

/** Everything about one document on one page. */
export const PaperView = ({ record, view, original, onOriginal }: PaperViewProps) => {
  const t = useText();
  const text = useRef<HTMLDivElement>(null);
  const { query } = view;
  const { html, blocks, bodyMarks, texts, hits, contents } = useMemo(
    () => prepare(record, query),
    [record, query],
  );
  const hasBody = html !== null || blocks.length > 0;
  const address = publicAddress(record.source.url);
  const withText = useMemo(
    () =>
      new Set([
        ...texts.flatMap(({ source }) => source.file?.sha256 ?? []),
        ...record.files.filter(({ role }) => hasBody && role === 'main').map(({ sha256 }) => sha256),
      ]),
    [texts, record, hasBody],
  );
  const recognised = useMemo(
    () =>
      new Set(texts.flatMap(({ source }) => (source.recognised && source.file ? [source.file.sha256] : []))),
    [texts],
  );
  const { payload } = record;
  const narrow = useNarrow();

  const files = <Files record={record} query={query} withText={withText} recognised={recognised} />;
  const paperCopy = <PaperCard document={record} />;
  const list = <ContentsList items={contents} />;
  const others = <Related related={record.related} />;
  const qr = address !== null && (
    <section className="card qr-card">
      <QrCode address={address} />
      <div>
        <h2>{t('document:qr')}</h2>
        <p className="qr-address">{address}</p>
      </div>
    </section>
  );

  return (
    <div className="document">
      <Page
        title={record.title}
        crumbs={record.column.map(label => ({ label }))}
        heading={<DocumentHeading record={record} />}
      >
        <NoticeBanner notice={record.notice} />
        <ValidityBanner record={record} />
        {record.repaired && (
          <Notice
            icon={Wrench}
            actions={
              <Button main onPress={() => onOriginal(!original)}>
                {t(original ? 'document:repaired.back' : 'document:repaired.original')}
              </Button>
            }
          >
            {t('document:repaired')}
          </Notice>
        )}
        <Actions record={record} query={query} text={text} />
        <div className="document-columns">
          <div className="document-main">
            {payload?.kind === 'guide' && <Guide guide={payload} />}
            {payload?.kind === 'answer' && <Question answer={payload} />}
            <Facts record={record} />
            {narrow && paperCopy}
            {narrow && files}
            {narrow && list}
            {query !== '' && <HitBar query={query} total={hits} root={text} />}
            <div ref={text} className="document-texts">
              {hasBody && (
                <section className="card paper" aria-label={t('document:text')}>
                  {html === null ? (
                    <PlainText text={record.text} blocks={blocks} marks={bodyMarks} firstHit={0} />
                  ) : (
                    <HtmlText prepared={html} />
                  )}
                </section>
              )}
              {texts.map(({ source, marks, firstHit }) => (
                <FileText
                  key={textKey(source)}
                  record={record}
                  source={source}
                  query={query}
                  marks={marks}
                  firstHit={firstHit}
                  isOpenAtFirst={
                    view.text === textKey(source) ||
                    marks.length > 0 ||
                    (!hasBody && source.length <= longestOpenText)
                  }
                />
              ))}
              {!hasBody && texts.length === 0 && <p className="card">{t('document:text.none')}</p>}
            </div>
            {narrow && others}
            {narrow && qr}
          </div>
          {!narrow && (
            <div className="document-side">
              {paperCopy}
              {files}
              {others}
              {qr}
              {list}
            </div>
          )}
        </div>
      </Page>
      <footer className="document-foot">
        <PrintNote paper={paperOf(record)} />
      </footer>
    </div>
  );
};

/** A title cut where it names another: “关于印发”, “《…办法》”, “的通知”. */
const titleParts = (title: string): string[] => title.split(/(《[^《》]*》)/).filter(Boolean);

const DocumentHeading = ({ record }: { readonly record: DocumentRecord }) => (
  <span className="document-heading">
    <span className="document-title" lang="zh">
      {titleParts(record.title).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <span key={index} className={part.startsWith('《') ? 'document-title-named' : undefined}>
          {part}
        </span>
      ))}
    </span>
    <span className="document-badges">
      <KindBadge kind={record.kind} />
      {saysValidity(record.kind, record.validity.status) && (
        <ValidityBadge validity={record.validity.status} />
      )}
      {record.docNo && (
        <span className="document-number" lang="zh">
          {record.docNo}
        </span>
      )}
    </span>
  </span>
);
