import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { SenderRow } from '../../../../contract/custody/delivery.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { formatList } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SenderDialog } from './sender-dialog.tsx';
import '../places/places.css';

/** The units that hand papers over, and by what rule. */
export const Senders = ({ senders }: { readonly senders: readonly SenderRow[] }) => {
  const t = useText();
  const [editing, setEditing] = useState<SenderRow | 'new' | null>(null);
  const [closing, setClosing] = useState<SenderRow | null>(null);
  return (
    <Card
      title={t('deliveries:senders')}
      aside={
        <Button icon={Plus} onPress={() => setEditing('new')}>
          {t('deliveries:senders.add')}
        </Button>
      }
    >
      {senders.length === 0 ? (
        <p>{t('deliveries:senders.none')}</p>
      ) : (
        <ul className="senders">
          {senders.map(sender => (
            <li key={sender.id}>
              <strong>{sender.name}</strong>
              <span>
                <Rule sender={sender} />
                {sender.contact && <span className="field-hint">{sender.contact}</span>}
              </span>
              {sender.closed ? (
                <span className="field-hint">{t('deliveries:sender.closed')}</span>
              ) : (
                <span className="place-acts">
                  <Button look="quiet" onPress={() => setEditing(sender)}>
                    {t('deliveries:sender.change')}
                  </Button>
                  <Button look="quiet" onPress={() => setClosing(sender)}>
                    {t('deliveries:sender.close')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <SenderDialog sender={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {closing && <CloseSender sender={closing} onClose={() => setClosing(null)} />}
    </Card>
  );
};

const Rule = ({ sender: { rule } }: { readonly sender: SenderRow }) => {
  const t = useText();
  const language = useLanguage();
  switch (rule?.kind) {
    case 'days':
      return t('deliveries:said.days', { days: formatList(rule.days.map(String), language) });
    case 'nextMonth':
      return t('deliveries:said.nextMonth', { day: rule.day });
    case 'workdays':
      return t('deliveries:said.workdays', { days: rule.within });
    case 'dates':
      return t('deliveries:said.dates', { count: rule.dates.length });
    default:
      return t('deliveries:rule.none');
  }
};

const CloseSender = ({ sender, onClose }: { readonly sender: SenderRow; readonly onClose: () => void }) => {
  const t = useText();
  const client = useQueryClient();
  const close = useAction('deliveries.closeSender', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('deliveries:sender.close.title', { name: sender.name })}
      go={t('deliveries:sender.close')}
      look="danger"
      busy={close.isPending}
      error={close.error && errorOfCause(close.error)}
      onGo={() => close.mutate({ id: sender.id })}
      onClose={onClose}
    >
      <p>{t('deliveries:sender.close.text')}</p>
    </FormDialog>
  );
};
