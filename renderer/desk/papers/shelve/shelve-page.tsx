import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PlaceRow } from '../../../../contract/custody/place.ts';
import type { Output } from '../../../../contract/index.ts';
import { Failed } from '../../../shared/api/answer.tsx';
import { type CallError, call } from '../../../shared/api/call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { ScanField } from '../ui/scan-field.tsx';
import { WaitingLists } from '../use/waiting-lists.tsx';
import './shelve.css';

type Scanned = Extract<Output<'copies.scan'>, { kind: 'copy' }>;
type Told =
  | { readonly kind: 'done'; readonly count: number; readonly place: PlaceRow }
  | { readonly kind: 'already' }
  | { readonly kind: 'placeFirst'; readonly place: PlaceRow }
  | { readonly kind: 'failed'; readonly error: CallError };

/** 上架 and moving: copies, then the place. Codes come one after the other, so each waits for the one before. */
export const ShelvePage = () => {
  const t = useText();
  const client = useQueryClient();
  const held = useRef<readonly Scanned[]>([]);
  const [shown, setShown] = useState<readonly Scanned[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const hold = (copies: readonly Scanned[]) => {
    held.current = copies;
    setShown(copies);
  };
  const take = async (code: string): Promise<void> => {
    const scanned = await call('copies.scan', { code });
    if (!scanned.ok) return setTold({ kind: 'failed', error: scanned.error });
    const { value } = scanned;
    if (value.kind === 'copy') {
      if (held.current.some(({ copy }) => copy.id === value.copy.id)) return setTold({ kind: 'already' });
      hold([value, ...held.current]);
      return setTold(null);
    }
    if (held.current.length === 0) return setTold({ kind: 'placeFirst', place: value.place });
    const copies = held.current.map(({ copy }) => copy.id).toReversed();
    const shelved = await call('copies.shelve', { copies, place: value.place.id });
    if (!shelved.ok) return setTold({ kind: 'failed', error: shelved.error });
    hold([]);
    setTold({ kind: 'done', count: copies.length, place: shelved.value.place });
    void client.invalidateQueries();
  };
  const onCode = (code: string) => {
    line.current = line.current.then(() => take(code));
  };
  return (
    <PapersPage title={t('shelves:shelve.title')}>
      <div className="shelve">
        <Card>
          <div className="form">
            <p>{t('shelves:shelve.text')}</p>
            <ScanField onCode={onCode} />
            {told && <Outcome told={told} />}
          </div>
        </Card>
        <Card
          title={t('shelves:shelve.held')}
          aside={
            shown.length > 0 && (
              <Button look="quiet" icon={X} onPress={() => hold([])}>
                {t('shelves:shelve.clear')}
              </Button>
            )
          }
        >
          {shown.length === 0 ? (
            <p className="field-hint">{t('shelves:shelve.held.none')}</p>
          ) : (
            <ul className="shelve-held">
              {shown.map(({ copy, paper }) => (
                <li key={copy.id}>
                  <span className="barcode-text">{copy.barcode}</span>
                  <span lang="zh-Hans">
                    {paper.facts.title}
                    <span className="field-hint">
                      {t('custody:copy.number', { number: copy.number })} · {t(`custody:phase.${copy.phase}`)}{' '}
                      · {copy.homeCode ?? t('custody:copy.noPlace')}
                    </span>
                  </span>
                  <Button
                    look="quiet"
                    icon={X}
                    onPress={() => hold(held.current.filter(each => each.copy.id !== copy.id))}
                  >
                    {t('shelves:shelve.drop')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <WaitingLists />
      </div>
    </PapersPage>
  );
};

const Outcome = ({ told }: { readonly told: Told }) => {
  const t = useText();
  switch (told.kind) {
    case 'done':
      return (
        <Notice
          icon={CircleCheck}
          role="status"
          title={t('shelves:shelve.done', { count: told.count, place: told.place.path })}
        />
      );
    case 'already':
      return <Notice role="status" title={t('shelves:shelve.already')} />;
    case 'placeFirst':
      return (
        <Notice tone="warm" role="alert" title={t('shelves:shelve.placeFirst', { place: told.place.path })} />
      );
    case 'failed':
      return <Failed error={told.error} />;
  }
};
