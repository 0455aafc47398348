import { FileSpreadsheet } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import type { maxSheetRows as contracted } from '../../../../contract/custody/sheet.ts';
import type { Output } from '../../../../contract/index.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { CallFailure, call } from '../../../shared/api/call.ts';
import { sendFile } from '../../../shared/api/send-file.ts';
import { useCall } from '../../../shared/api/use-call.ts';
import { formatCount } from '../../../shared/i18n/format.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { SheetDone } from './sheet-done.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import '../register/register.css';
import './sheet.css';

/** As contract/custody/sheet.ts, by value: a page loads no schemas. */
const most: typeof contracted = 5_000;

export type Read = {
  /** of the file */
  readonly name: string;
  readonly upload: string;
  readonly sheet: Output<'sheets.preview'>;
};

/** Sends the file and asks how it is understood. @throws CallFailure */
const readSheet = async (file: File, batch: string | null): Promise<Read> => {
  let upload = '';
  const begin = async () => {
    const begun = await call('scans.begin', { size: file.size });
    if (begun.ok) upload = begun.value.upload;
    return begun;
  };
  const failed = await sendFile(begin, file, () => {}, 'scans.piece');
  if (failed) throw new CallFailure(failed);
  const sheet = await call('sheets.preview', { upload, batch });
  if (!sheet.ok) throw new CallFailure(sheet.error);
  return { name: file.name, upload, sheet: sheet.value };
};

/** 从目录表登记: the sender's list is read, looked at, and registered as one. */
export const SheetPage = () => {
  const t = useText();
  const [parameters] = useSearchParams();
  const id = parameters.get('batch');
  const batch = useCall('deliveries.open', { id: id ?? '' }, { enabled: id !== null });
  return (
    <PapersPage title={t('sheet:title')} within="register">
      {batch.data && (
        <p className="register-batch">
          {t('register:batch', { number: batch.data.batch.number, sender: batch.data.batch.senderName })}{' '}
          <Link to={`/desk/papers/batch/${batch.data.batch.id}`}>{t('register:batch.back')}</Link>
        </p>
      )}
      {batch.error && <Failed error={errorOfCause(batch.error)} />}
      {(id === null || batch.data) && <FromSheet batch={batch.data?.batch ?? null} />}
    </PapersPage>
  );
};

const FromSheet = ({ batch }: { readonly batch: BatchRow | null }) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState<Output<'sheets.register'> | null>(null);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    setFailure(null);
    setRead(null);
    try {
      setRead(await readSheet(file, batch?.id ?? null));
    } catch (cause) {
      setFailure(cause);
    } finally {
      setReading(false);
    }
  };
  if (done)
    return (
      <SheetDone
        done={done}
        batch={batch}
        onAgain={() => {
          setDone(null);
          setRead(null);
        }}
      />
    );
  return (
    <div className="from-sheet">
      <Card>
        {!read && <p>{t('sheet:rule', { most: formatCount(most) })}</p>}
        <div className="sheet-file">
          <Button
            main
            look={read ? 'plain' : 'primary'}
            icon={FileSpreadsheet}
            isDisabled={reading}
            onPress={() => input.current?.click()}
          >
            {t(read ? 'sheet:choose.again' : 'sheet:choose')}
          </Button>
          {read && <span className="sheet-name">{read.name}</span>}
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.xls"
          aria-label={t('sheet:choose')}
          onChange={event => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        {reading && <p role="status">{t('sheet:reading')}</p>}
        {failure !== null && <Failed error={errorOfCause(failure)} />}
      </Card>
      {read && <SheetPreview key={read.upload} read={read} batch={batch} onDone={setDone} />}
    </div>
  );
};
