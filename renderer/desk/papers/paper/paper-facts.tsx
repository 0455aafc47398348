import type { ReactNode } from 'react';
import type { PaperRow } from '../../../../contract/custody/paper.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';

/** What the register of receipt says of a paper. */
export const PaperFactsCard = ({ paper }: { readonly paper: PaperRow }) => {
  const t = useText();
  const language = useLanguage();
  const { facts } = paper;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('custody:column.number'), paper.number],
    [t('custody:column.received'), formatDate(paper.receivedOn, language)],
    [t('custody:fact.docNo'), facts.docNo],
    [t('custody:fact.indexNo'), facts.indexNo],
    [t('custody:fact.issuer'), facts.issuer],
    [t('custody:fact.writtenOn'), facts.writtenOn && formatDate(facts.writtenOn, language)],
    [t('custody:fact.openness'), t(`custody:openness.${facts.openness}`)],
    [t('custody:fact.form'), t(`custody:form.${facts.form}`)],
    [t('custody:fact.pages'), facts.pages],
    [t('custody:fact.attachments'), facts.attachments],
    [t('custody:fact.indexMark'), t(`custody:indexMark.${facts.indexMark}`)],
    [t('custody:fact.condition'), t(`custody:condition.${facts.condition}`)],
    ...(facts.note ? [[t('custody:fact.note'), facts.note] as const] : []),
    ...(paper.rejected ? [[t('custody:fact.rejected'), paper.rejected] as const] : []),
  ];
  return (
    <Card title={t('custody:facts')} className="form-group">
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="field-hint">{t('custody:fact.none')}</span>}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
