import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { Answer, errorOfCause, messageOf } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Missing } from '../frame/missing.tsx';
import { useMistakeDialog } from '../mistake/use-mistake-dialog.tsx';
import { loadReader, PdfReader } from '../reader/pdf-reader.tsx';
import { readView, viewAddress } from './address.ts';
import { isPdf } from './files.tsx';
import { paperOf } from './paper.ts';
import { PaperView } from './paper-view.tsx';
import { fileTexts } from './sections.ts';

const camePressing = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'fromDocument' in state && state.fromDocument === true;

/** Often enough that what is taken down is soon gone from a page that has it open. ms */
const watchMs = 10_000;

/** A document: its page, or one of its files in the reader where the address names one. */
export const DocumentPage = () => {
  const { id = '' } = useParams();
  const t = useText();
  const [parameters] = useSearchParams();
  const view = useMemo(() => readView(parameters), [parameters]);
  const [original, setOriginal] = useState(false);
  const answer = useCall('library.document', {
    id,
    ...(view.query === '' ? {} : { query: view.query }),
    ...(original ? { original } : {}),
  });
  const standing = useCall('library.standing', { id }, { every: watchMs });
  const gone = [standing.error, answer.error]
    .map(errorOfCause)
    .find(({ code }) => code === 'library.withdrawn' || code === 'library.notFound');
  const record = gone ? undefined : answer.data;
  const mistake = useMistakeDialog({ id, title: record?.title ?? '' });
  const navigate = useNavigate();
  const { state } = useLocation();

  // The reader is large: fetched and started while the visitor still looks at the page.
  useEffect(() => {
    if (record?.files.some(isPdf)) void loadReader().then(({ warmUp }) => warmUp());
  }, [record]);
  useEffect(() => {
    if (view.text !== null && record !== undefined) document.getElementById(`text-${view.text}`)?.focus();
  }, [view.text, record]);
  // Who leaves a file goes on from where they opened it.
  const read = useRef<string | null>(null);
  useEffect(() => {
    if (view.file === null && read.current !== null && view.text === null)
      document.querySelector<HTMLElement>(`a[href*="file=${read.current}"]`)?.focus({ preventScroll: true });
    read.current = view.file;
  }, [view]);

  if (gone) return <Missing title={t('document:missing')} text={messageOf(t, gone)} />;
  if (view.file === null || answer.error !== null) {
    return (
      <Answer of={answer}>
        {value => (
          <PaperView
            key={`${value.id} ${original}`}
            record={value}
            view={view}
            original={original}
            onOriginal={setOriginal}
          />
        )}
      </Answer>
    );
  }
  const { file, query } = view;
  const hasText = record !== undefined && fileTexts(record).some(text => text.file?.sha256 === file);
  const leave = () =>
    camePressing(state) ? void navigate(-1) : void navigate(viewAddress(id, { query }), { replace: true });
  return (
    <>
      {mistake.dialog}
      <PdfReader
        key={file}
        source={`/files/${file}`}
        name={record?.files.find(known => known.sha256 === file)?.name ?? record?.title ?? ''}
        opening={query === '' ? { page: view.page } : { page: view.page, query }}
        paper={record === undefined ? null : paperOf(record, file)}
        onText={
          hasText ? () => void navigate(viewAddress(id, { query, text: file }), { replace: true }) : null
        }
        onMistake={record === undefined ? null : mistake.open}
        onLeave={leave}
      />
    </>
  );
};
