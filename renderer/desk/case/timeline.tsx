import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { CaseEventType } from '../../../contract/applications/event.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { AddFiles } from '../files/add-files.tsx';
import type { CaseFile } from './case-file.ts';
import { ParticularsView } from './particulars-view.tsx';

type Entry = CaseFile['entries'][number];
const works = [
  'case.numbered',
  'case.proposed',
  'case.approved',
  'case.sentBack',
  'case.noted',
  'case.assigned',
  'case.attached',
  'case.drafted',
  'case.papered',
  'case.labelled',
  'case.filed',
  'case.destroyed',
  'case.platformNumbered',
] as const;

/** Steps by which something reached somebody: their 送达回证 belongs to them. */
const servedSteps: readonly CaseEventType[] = [
  'served',
  'correctionServed',
  'feeServed',
  'consultationReceived',
  'thirdPartyTold',
];

/** Who did what, and when; the newest first. */
export const Timeline = ({ file }: { readonly file: CaseFile }) => {
  const t = useText();
  const { entries } = file;
  return (
    <Card title={t('case:timeline')}>
      <ol className="timeline">
        {entries.toReversed().map(entry => (
          <li key={entry.id} className={entry.event ? 'entry entry-law' : 'entry'}>
            <EntryLine entry={entry} />
            {entry.event && servedSteps.includes(entry.event.type) && (
              <ServiceReturn entry={entry} file={file} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
};

/** The scan of the 送达回证 of a step, and a way to add it. */
const ServiceReturn = ({ entry, file }: { readonly entry: Entry; readonly file: CaseFile }) => {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const scans = file.entries
    .filter(({ attached }) => attached?.about === entry.id)
    .flatMap(({ particulars }) => particulars?.files ?? []);
  return (
    <div className="entry-return">
      {scans.map(({ id, name }) => (
        <span key={id} className="field-hint">
          {t('files:kind.serviceReturn')} · {name}
        </span>
      ))}
      <Button look="quiet" icon={Paperclip} onPress={() => setAdding(true)} isDisabled={file.destroyed}>
        {t('files:addReturn')}
      </Button>
      {adding && (
        <AddFiles file={file} kind="serviceReturn" about={entry.id} onClose={() => setAdding(false)} />
      )}
    </div>
  );
};

const EntryLine = ({ entry }: { readonly entry: Entry }) => {
  const t = useText();
  const language = useLanguage();
  const { event, type, at, actor, particulars } = entry;
  const work = works.find(each => each === type);
  const who = actor === 'visitor' || actor === 'system' ? t(`case:actor.${actor}`) : actor;
  return (
    <>
      <p className="entry-what">
        {event ? t(`cases:step.${event.type}`) : work ? t(`case:entry.${work}`) : type}
        {entry.paper && (
          <>
            {' · '}
            <span lang="zh-Hans">
              {entry.paper.title} {entry.paper.number}
            </span>
          </>
        )}
        {entry.attached && <> · {t(`files:kind.${entry.attached.kind}`)}</>}
        {event?.type === 'decided' && <> · {t(`cases:outcome.${event.outcome}`)}</>}
      </p>
      <p className="field-hint">
        {who} · {formatDate(at, language)}
        {event && event.at.slice(0, 10) !== at.slice(0, 10) && (
          <> · {t('case:happened', { date: formatDate(event.at, language) })}</>
        )}
      </p>
      {particulars && !particulars.form && !entry.paper && <ParticularsView particulars={particulars} />}
    </>
  );
};
