import type { ReactNode } from 'react';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { Working } from './working.tsx';
import './provisional.css';
import './receipt.css';

/** The 接收回执 as it is shown and printed: number, day of receipt and why, due date with its working, materials, enquiry code. */
export const ReceiptSheet = ({ receipt }: { readonly receipt: Receipt }) => {
  const t = useText();
  const language = useLanguage();
  const { number, unit, enquiryPhone, takenAt, clock, materials, enquiryCode } = receipt;
  const amendment = clock.caseKind === 'amendment';
  // in person, the day of hand-in is the day of receipt; other channels have theirs confirmed (REG art.31)
  const sameDay = clock.receivedOn === takenAt.slice(0, 10);
  return (
    <article className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" className="receipt-title">
        {amendment ? t('receipt:title.amendment') : t('receipt:title')}
      </h2>
      <div className="receipt-codes">
        <dl>
          <Fact label={t('receipt:number')} className="receipt-number">
            {number}
          </Fact>
          <Fact label={t('receipt:code')} className="receipt-code">
            <span aria-label={[...enquiryCode].join(' ')} role="img">
              {enquiryCode.slice(0, 4)} {enquiryCode.slice(4)}
            </span>
          </Fact>
        </dl>
        <figure className="receipt-qr">
          <QrCode text={t('receipt:qr.text', { number, code: enquiryCode })} label={t('receipt:qr.label')} />
          <figcaption>{t('receipt:qr.hint')}</figcaption>
        </figure>
      </div>
      <p className="receipt-hint">{t('receipt:code.hint')}</p>
      <dl className="receipt-facts">
        <Fact label={t('receipt:unit')}>
          <span lang="zh-Hans">{unit}</span>
        </Fact>
        {enquiryPhone && <Fact label={t('receipt:phone')}>{enquiryPhone}</Fact>}
        <Fact label={t('receipt:takenAt')}>{formatDate(takenAt, language)}</Fact>
        <Fact
          label={t('receipt:receivedOn')}
          why={
            clock.receivedOn === null
              ? null
              : sameDay
                ? t('receipt:receivedOn.why')
                : t('receipt:receivedOn.other')
          }
        >
          {clock.receivedOn ? formatDate(clock.receivedOn, language) : t('receipt:receivedOn.none')}
        </Fact>
        <Fact
          label={t('receipt:dueOn')}
          className="receipt-due"
          why={
            clock.dueOn && clock.limitDays !== null && !amendment
              ? t('receipt:dueOn.why', { days: clock.limitDays })
              : clock.dueOn && clock.limitDays !== null
                ? t('receipt:dueOn.why.amendment', { days: clock.limitDays })
                : null
          }
        >
          {clock.dueOn ? formatDate(clock.dueOn, language) : t('receipt:dueOn.none')}
          {clock.provisional && <span className="receipt-provisional">{t('receipt:provisional')}</span>}
        </Fact>
        <Fact label={t('receipt:materials')}>
          {materials.map(material => t(`receipt:material.${material}`)).join(t('receipt:list.comma'))}
        </Fact>
      </dl>
      {clock.provisional && (
        <p className="receipt-why">{t('receipt:provisional.why', { year: clock.horizon.slice(0, 4) })}</p>
      )}
      {clock.working.length > 0 && (
        <section className="receipt-working" aria-label={t('receipt:working')}>
          <h3>{t('receipt:working')}</h3>
          <Working working={clock.working} dueOn={clock.dueOn} />
        </section>
      )}
    </article>
  );
};

type FactProps = {
  readonly label: string;
  readonly why?: string | null;
  readonly className?: string;
  readonly children: ReactNode;
};

const Fact = ({ label, why, className = '', children }: FactProps) => (
  <div className={className}>
    <dt>{label}</dt>
    <dd>
      {children}
      {why && <span className="receipt-why">{why}</span>}
    </dd>
  </div>
);
