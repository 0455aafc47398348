import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import type { Output } from '../../../../contract/index.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { formatCount } from '../../../shared/i18n/format.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { todayHere } from '../../../shared/today.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { DayField } from '../../ui/fields.tsx';
import { Fold } from '../../ui/fold.tsx';
import { type Act, type Choices, isSame, outcomeOf } from './choices.ts';
import { SheetColumns } from './sheet-columns.tsx';
import type { Read } from './sheet-page.tsx';
import { SheetRows } from './sheet-rows.tsx';

type SheetPreviewProps = {
  readonly read: Read;
  readonly batch: BatchRow | null;
  readonly onDone: (done: Output<'sheets.register'>) => void;
};

/** How the list was understood, what is to be done with each row, and the one press that registers it. */
export const SheetPreview = ({ read: { sheet, upload }, batch, onDone }: SheetPreviewProps) => {
  const t = useText();
  const client = useQueryClient();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [receivedOn, setReceivedOn] = useState(() => batch?.receivedOn ?? todayHere());
  const register = useAction('sheets.register', done => {
    void client.invalidateQueries();
    onDone(done);
  });
  const { papers, copies, faulty, missing, without } = outcomeOf(sheet.rows, choices);
  const same = sheet.rows.filter(isSame);
  const choose = (rows: readonly number[], act: Act) =>
    setChoices(now => new Map([...now, ...rows.map(row => [row, act] as const)]));
  return (
    <>
      <SheetColumns sheet={sheet} />
      {faulty.length > 0 && (
        <Notice
          tone="danger"
          role="status"
          title={t('sheet:faulty', { count: formatCount(faulty.length) })}
          actions={
            <Button
              onPress={() =>
                choose(
                  faulty.map(({ row }) => row),
                  'leave',
                )
              }
            >
              {t('sheet:faulty.leave')}
            </Button>
          }
        >
          {t('sheet:faulty.text')}
        </Notice>
      )}
      {same.length > 0 && (
        <Notice tone="warm" title={t('sheet:same', { count: formatCount(same.length) })}>
          {t('sheet:same.text')}
        </Notice>
      )}
      <Card title={t('sheet:rows')}>
        <SheetRows
          rows={sheet.rows}
          choices={choices}
          inBatch={batch !== null}
          onChoose={(row, act) => choose([row], act)}
        />
        {sheet.passedOver.length > 0 && (
          <Fold title={t('sheet:passedOver', { count: formatCount(sheet.passedOver.length) })}>
            <ul>
              {sheet.passedOver.map(({ row, text }) => (
                <li key={row}>{t('sheet:passedOver.row', { row, text })}</li>
              ))}
            </ul>
          </Fold>
        )}
      </Card>
      <Card>
        <div className="sheet-end">
          <DayField
            label={t('register:receivedOn')}
            value={receivedOn}
            onChange={setReceivedOn}
            latest={todayHere()}
          />
          <p className="sheet-sum" role="status">
            {[
              t('sheet:sum', { papers: formatCount(papers), copies: formatCount(copies) }),
              ...(missing.length > 0 ? [t('sheet:sum.missing', { count: formatCount(missing.length) })] : []),
              ...(without.length > 0 ? [t('sheet:sum.left', { count: formatCount(without.length) })] : []),
            ].join(' · ')}
          </p>
          <Button
            main
            look="primary"
            icon={Check}
            isDisabled={
              faulty.length > 0 || papers + missing.length === 0 || register.isPending || receivedOn === ''
            }
            onPress={() =>
              register.mutate({ upload, batch: batch?.id ?? null, receivedOn, missing, without })
            }
          >
            {papers > 0 ? t('sheet:register', { count: formatCount(papers) }) : t('sheet:register.missing')}
          </Button>
        </div>
        {register.isPending && <p role="status">{t('sheet:busy')}</p>}
        {register.error && <Failed error={errorOfCause(register.error)} />}
      </Card>
    </>
  );
};
