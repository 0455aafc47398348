import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { differenceKinds } from '../../../../contract/custody/delivery.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Pick, TextLine, TextLines } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { BatchFile } from './batch-page.tsx';

type Difference = BatchFile['differences'][number];

/** What is not as the list says, item by item, and what became of it. */
export const Differences = ({ file: { batch, differences } }: { readonly file: BatchFile }) => {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [settling, setSettling] = useState<Difference | null>(null);
  return (
    <Card
      title={t('deliveries:differences')}
      aside={
        batch.state === 'checking' && (
          <Button icon={Plus} onPress={() => setAdding(true)}>
            {t('deliveries:differences.add')}
          </Button>
        )
      }
    >
      {differences.length === 0 ? (
        <p>{t('deliveries:differences.none')}</p>
      ) : (
        <ul className="batch-papers differences">
          {differences.map(each => (
            <li key={each.id}>
              <span>
                <strong>{t(`deliveries:kind.${each.kind}`)}</strong> {each.about}
              </span>
              {each.text && <span>{each.text}</span>}
              {each.settlement === null ? (
                <Button onPress={() => setSettling(each)}>{t('deliveries:differences.settle')}</Button>
              ) : (
                <span className="field-hint">
                  {t('deliveries:differences.settled', { text: each.settlement })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddDifference batch={batch.id} onClose={() => setAdding(false)} />}
      {settling && <Settle batch={batch.id} difference={settling} onClose={() => setSettling(null)} />}
    </Card>
  );
};

const AddDifference = ({ batch, onClose }: { readonly batch: string; readonly onClose: () => void }) => {
  const t = useText();
  const client = useQueryClient();
  const [kind, setKind] = useState<(typeof differenceKinds)[number]>('missing');
  const [about, setAbout] = useState('');
  const [text, setText] = useState('');
  const differ = useAction('deliveries.differ', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('deliveries:differences.add')}
      go={t('deliveries:save')}
      ready={about.trim() !== ''}
      busy={differ.isPending}
      error={differ.error && errorOfCause(differ.error)}
      onGo={() => differ.mutate({ batch, difference: { kind, about: about.trim(), text: text.trim() } })}
      onClose={onClose}
    >
      <Pick
        label={t('deliveries:differences.kind')}
        value={kind}
        options={differenceKinds}
        name={each => t(`deliveries:kind.${each}`)}
        onChange={setKind}
      />
      <TextLine
        label={t('deliveries:differences.about')}
        value={about}
        onChange={setAbout}
        max={500}
        required
      />
      <TextLine label={t('deliveries:differences.text')} value={text} onChange={setText} max={500} />
    </FormDialog>
  );
};

type SettleProps = { readonly batch: string; readonly difference: Difference; readonly onClose: () => void };

const Settle = ({ batch, difference, onClose }: SettleProps) => {
  const t = useText();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const settle = useAction('deliveries.settle', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={`${t(`deliveries:kind.${difference.kind}`)} · ${difference.about}`}
      go={t('deliveries:save')}
      ready={text.trim() !== ''}
      busy={settle.isPending}
      error={settle.error && errorOfCause(settle.error)}
      onGo={() => settle.mutate({ batch, difference: difference.id, text: text.trim() })}
      onClose={onClose}
    >
      <TextLines
        label={t('deliveries:differences.settlement')}
        value={text}
        onChange={setText}
        max={500}
        required
      />
    </FormDialog>
  );
};
