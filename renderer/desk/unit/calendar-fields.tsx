import { BadgeCheck, CalendarPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type CalendarTable, type CalendarYear, calendarYearSchema } from '../../../contract/calendar.ts';
import { useMember } from '../../shared/api/member-session.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { todayHere } from '../../shared/today.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { TextLine, TextLines } from '../ui/fields.tsx';
import { offOf, offText, workOf } from './year-text.ts';

type CalendarFieldsProps = {
  readonly calendar: CalendarTable;
  readonly onChange: (calendar: CalendarTable) => void;
};

/** The unit's own years of the holiday notice. A year counts once somebody has compared it with the notice and signed it off. */
export const CalendarFields = ({ calendar: { years }, onChange }: CalendarFieldsProps) => {
  const t = useText();
  const next = Math.max(new Date().getFullYear(), ...years.map(({ year }) => year)) + 1;
  const set = (at: number, year: CalendarYear) =>
    onChange({ years: years.map((each, n) => (n === at ? year : each)) });
  return (
    <div className="form">
      {years.map((year, at) => (
        <Year
          key={year.year}
          year={year}
          onChange={changed => set(at, changed)}
          onRemove={() => onChange({ years: years.filter((_, n) => n !== at) })}
        />
      ))}
      <div>
        <Button
          icon={CalendarPlus}
          onPress={() =>
            onChange({
              years: [...years, { year: next, notice: '', signedOff: null, off: [], work: [] }],
            })
          }
        >
          {t('unit:year.add', { year: next })}
        </Button>
      </div>
    </div>
  );
};

type YearProps = {
  readonly year: CalendarYear;
  readonly onChange: (year: CalendarYear) => void;
  readonly onRemove: () => void;
};

const Year = ({ year, onChange, onRemove }: YearProps) => {
  const t = useText();
  const member = useMember();
  const [off, setOff] = useState(() => offText(year.off));
  const [work, setWork] = useState(() => year.work.join('\n'));
  /** What was signed off is signed no more once a day of it is changed. */
  const edit = (part: Partial<CalendarYear>) => onChange({ ...year, ...part, signedOff: null });
  const today = todayHere();
  const whole = calendarYearSchema.safeParse(year).success;
  return (
    <section className="unit-year" aria-label={t('unit:year', { year: year.year })}>
      <h3>{t('unit:year', { year: year.year })}</h3>
      <TextLine
        label={t('unit:year.notice')}
        value={year.notice}
        onChange={notice => edit({ notice })}
        max={200}
      />
      <div className="form-pair">
        <TextLines
          label={t('unit:year.off')}
          hint={t('unit:year.off.hint')}
          value={off}
          onChange={text => {
            setOff(text);
            edit({ off: offOf(text) });
          }}
          rows={8}
        />
        <TextLines
          label={t('unit:year.work')}
          hint={t('unit:year.work.hint')}
          value={work}
          onChange={text => {
            setWork(text);
            edit({ work: workOf(text) });
          }}
          rows={8}
        />
      </div>
      {year.signedOff ? (
        <Notice
          role="status"
          title={t('unit:year.signed', { name: year.signedOff.by, date: year.signedOff.on })}
        />
      ) : (
        <Notice tone="warm" title={t(whole ? 'unit:year.draft' : 'unit:year.wrong')} />
      )}
      <div className="form-actions">
        <Button icon={Trash2} onPress={onRemove}>
          {t('unit:year.remove')}
        </Button>
        {!year.signedOff && member && (
          <Button
            icon={BadgeCheck}
            isDisabled={!whole}
            onPress={() => onChange({ ...year, signedOff: { by: member.name, on: today } })}
          >
            {t('unit:year.sign')}
          </Button>
        )}
      </div>
    </section>
  );
};
