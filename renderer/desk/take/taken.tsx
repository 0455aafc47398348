import { FolderOpen, PenLine, Printer } from 'lucide-react';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Working } from '../case/working.tsx';
import { printPage } from '../ui/print-page.ts';

type TakenProps = { readonly receipt: Receipt; readonly onNext: () => void };

/** 接收回执: what the applicant takes away. The enquiry code is shown this once only. */
export const Taken = ({ receipt, onNext }: TakenProps) => {
  const t = useText();
  const language = useLanguage();
  const { clock, number, unit, takenAt, enquiryCode, materials, id } = receipt;
  const facts = [
    ['take:unit', unit],
    ['cases:column.number', number],
    ['take:code', enquiryCode],
    ['take:takenAt', formatDate(takenAt, language)],
    [
      'cases:column.received',
      clock.receivedOn ? formatDate(clock.receivedOn, language) : t('cases:notReceived'),
    ],
    [
      'case:dueOn',
      clock.dueOn
        ? formatDate(clock.dueOn, language) + (clock.provisional ? ` (${t('cases:due.provisional')})` : '')
        : t(clock.noDue ? `case:noDue.${clock.noDue}` : 'case:noDue.noLimit'),
    ],
    ['take:materials', materials.map(each => t(`take:material.${each}`)).join(t('take:comma'))],
  ] as const;
  return (
    <div className="taken">
      <Notice tone="warm" role="status" title={t('take:once')} />
      <Card title={t('take:receipt')}>
        <dl className="taken-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Working clock={clock} />
      <div className="form-actions no-print">
        <LinkButton to={`/desk/cases/${id}`} main icon={FolderOpen}>
          {t('take:open')}
        </LinkButton>
        <Button main icon={PenLine} onPress={onNext}>
          {t('take:next')}
        </Button>
        <Button main look="primary" icon={Printer} onPress={() => void printPage()}>
          {t('take:print')}
        </Button>
      </div>
    </div>
  );
};
