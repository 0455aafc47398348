import { useQueryClient } from '@tanstack/react-query';
import { CircleSlash, List, Printer, Signature } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { PlaceRow } from '../../../../contract/custody/place.ts';
import { type Finding, findings } from '../../../../contract/custody/stocktake.ts';
import type { StocktakeItem } from '../../../../contract/custody/stocktake-methods.ts';
import type { Output } from '../../../../contract/index.ts';
import { Answer, Failed } from '../../../shared/api/answer.tsx';
import { type CallError, call } from '../../../shared/api/call.ts';
import { useCall } from '../../../shared/api/use-call.ts';
import { formatList } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { printNow } from '../../../shared/print-now.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { Pick, Tick } from '../../ui/fields.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { ScanField } from '../ui/scan-field.tsx';
import { AbandonDialog, SignDialog } from './end-dialogs.tsx';
import { ItemTable } from './item-table.tsx';
import '../use/use.css';
import './stocktake.css';

/** Rows of the list shown at once; a finding narrows a longer one. */
const shown = 500;

/** One inventory: scan the place, then what lies on it; or tick off the list. */
export const StocktakePage = () => {
  const t = useText();
  const { id = '' } = useParams();
  const [finding, setFinding] = useState<Finding | ''>('');
  const file = useCall(
    'stocktakes.open',
    { id, limit: shown, ...(finding ? { finding } : {}) },
    { keep: true },
  );
  return (
    <Answer of={file}>
      {value => (
        <Stocktake file={value}>
          <Pick
            label={t('stocktakes:show')}
            value={finding}
            options={['', ...findings]}
            name={each => (each === '' ? t('stocktakes:all') : t(`stocktakes:finding.${each}`))}
            onChange={setFinding}
          />
        </Stocktake>
      )}
    </Answer>
  );
};

type StocktakeProps = { readonly file: Output<'stocktakes.open'>; readonly children: ReactNode };

const Stocktake = ({ file: { stocktake, items }, children }: StocktakeProps) => {
  const t = useText();
  const language = useLanguage();
  const [ending, setEnding] = useState<'sign' | 'abandon' | null>(null);
  const open = stocktake.state === 'open';
  return (
    <PapersPage
      title={`${stocktake.number} · ${stocktake.scope || t('stocktakes:everything')}`}
      within="stocktakes"
      actions={
        <>
          <LinkButton main icon={List} to="/desk/papers/stocktakes">
            {t('stocktakes:back')}
          </LinkButton>
          <Button main icon={Printer} onPress={() => void printNow()}>
            {t('stocktakes:print')}
          </Button>
          {open && (
            <>
              <Button main icon={CircleSlash} onPress={() => setEnding('abandon')}>
                {t('stocktakes:abandon')}
              </Button>
              <Button main look="primary" icon={Signature} onPress={() => setEnding('sign')}>
                {t('stocktakes:sign')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="use">
        <p className="stocktake-figures">
          <strong>{t(`stocktakes:state.${stocktake.state}`)}</strong>{' '}
          {t('stocktakes:figures', { expected: stocktake.expected, counted: stocktake.counted })} ·{' '}
          {t(open ? 'stocktakes:result.open' : 'stocktakes:result', stocktake.figures)}
          {stocktake.signers.length > 0 && (
            <> · {t('stocktakes:signers', { names: formatList(stocktake.signers, language) })}</>
          )}
          {stocktake.note && <> · {stocktake.note}</>}
        </p>
        {open && <Counting id={stocktake.id} />}
        <Card title={t('stocktakes:items')}>
          <div className="form">
            {children}
            <ItemTable id={stocktake.id} items={items} open={open} />
          </div>
        </Card>
      </div>
      {ending === 'sign' && <SignDialog id={stocktake.id} onClose={() => setEnding(null)} />}
      {ending === 'abandon' && <AbandonDialog id={stocktake.id} onClose={() => setEnding(null)} />}
    </PapersPage>
  );
};

/** A place once scanned holds for all that is scanned after it. */
const Counting = ({ id }: { readonly id: string }) => {
  const t = useText();
  const client = useQueryClient();
  const place = useRef<PlaceRow | null>(null);
  const torn = useRef(false);
  const [at, setAt] = useState<PlaceRow | null>(null);
  const [damaged, setDamaged] = useState(false);
  const [last, setLast] = useState<StocktakeItem | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const mark = (next: boolean) => {
    torn.current = next;
    setDamaged(next);
  };
  const take = async (code: string): Promise<void> => {
    setError(null);
    const scanned = await call('copies.scan', { code });
    if (!scanned.ok) return setError(scanned.error);
    if (scanned.value.kind === 'place') {
      place.current = scanned.value.place;
      return setAt(scanned.value.place);
    }
    const counted = await call('stocktakes.count', {
      id,
      barcode: scanned.value.copy.barcode,
      place: place.current?.id ?? null,
      damaged: torn.current,
    });
    if (!counted.ok) return setError(counted.error);
    mark(false);
    setLast(counted.value.item);
    void client.invalidateQueries({ queryKey: ['stocktakes.open'] });
    void client.invalidateQueries({ queryKey: ['stocktakes.list'] });
  };
  return (
    <Card>
      <div className="form">
        <p role="status">
          <strong>{at ? t('stocktakes:at', { place: at.path }) : t('stocktakes:scanFirst')}</strong>
        </p>
        <ScanField
          onCode={code => {
            line.current = line.current.then(() => take(code));
          }}
        />
        <Tick label={t('stocktakes:damagedNext')} value={damaged} onChange={mark} />
        {last && (
          <Notice
            role="status"
            tone={last.finding === 'found' ? 'info' : 'warm'}
            title={t('stocktakes:seen', {
              barcode: last.barcode,
              finding: t(`stocktakes:finding.${last.finding}`),
            })}
          >
            <p lang="zh-Hans">{last.title}</p>
          </Notice>
        )}
        {error && <Failed error={error} />}
      </div>
    </Card>
  );
};
