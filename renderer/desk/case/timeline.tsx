import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
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

/** Who did what, and when; the newest first. */
export const Timeline = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const t = useText();
  return (
    <Card title={t('case:timeline')}>
      <ol className="timeline">
        {entries.toReversed().map(entry => (
          <li key={entry.id} className={entry.event ? 'entry entry-law' : 'entry'}>
            <EntryLine entry={entry} />
          </li>
        ))}
      </ol>
    </Card>
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
      {particulars && !particulars.form && <ParticularsView particulars={particulars} />}
    </>
  );
};
