import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  CalendarDays,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  type LucideIcon,
  X,
} from 'lucide-react';
import { useContext } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarStateContext,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import './date-range.css';

type End = 'from' | 'to';
type DateRangeProps = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (end: End, date: string | null) => void;
};

/** A date that stands in an address may be no day of any calendar. */
const dayOf = (date: string | undefined): CalendarDate | null => {
  try {
    return date ? parseDate(date) : null;
  } catch {
    return null;
  }
};

/** 成文日期 from … to: each end typed as digits or picked from a calendar. */
export const DateRange = ({ from, to, onChange }: DateRangeProps) => {
  const t = useText();
  return (
    <div className="facet">
      <p className="facet-name" id="date-range">
        {t('search:writtenOn')}
      </p>
      <div className="date-range" role="group" aria-labelledby="date-range">
        <OneDate label={t('search:date.from')} date={from} onChange={date => onChange('from', date)} />
        <OneDate label={t('search:date.to')} date={to} onChange={date => onChange('to', date)} />
      </div>
      {(from || to) && (
        <Button
          look="quiet"
          icon={X}
          onPress={() => {
            if (from) onChange('from', null);
            if (to) onChange('to', null);
          }}
        >
          {t('search:date.clear')}
        </Button>
      )}
    </div>
  );
};

type OneDateProps = {
  readonly label: string;
  readonly date: string | undefined;
  readonly onChange: (date: string | null) => void;
};

const OneDate = ({ label, date, onChange }: OneDateProps) => {
  return (
    <DatePicker
      className="date"
      value={dayOf(date)}
      onChange={day => {
        // While a year is being typed it passes through the years 2, 20 and 202.
        if (day === null || day.year >= 1900) onChange(day?.toString() ?? null);
      }}
    >
      <Label className="date-label">{label}</Label>
      <Group className="date-field">
        <DateInput className="date-input">
          {segment => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <AriaButton className="date-open">
          <CalendarDays className="icon" aria-hidden />
        </AriaButton>
      </Group>
      <Popover className="date-popover">
        <Dialog>
          <Calendar className="calendar" firstDayOfWeek="mon">
            <header className="calendar-head">
              <YearTurn icon={ChevronsLeft} by={-1} />
              <AriaButton slot="previous" className="calendar-turn">
                <ChevronLeft className="icon" aria-hidden />
              </AriaButton>
              <Heading className="calendar-month" />
              <AriaButton slot="next" className="calendar-turn">
                <ChevronRight className="icon" aria-hidden />
              </AriaButton>
              <YearTurn icon={ChevronsRight} by={1} />
            </header>
            <CalendarGrid>{day => <CalendarCell date={day} className="calendar-day" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
};

/** A year at one press: papers are looked for years back, and month by month is a long way there. */
const YearTurn = ({ icon: Icon, by }: { readonly icon: LucideIcon; readonly by: -1 | 1 }) => {
  const t = useText();
  const calendar = useContext(CalendarStateContext);
  return (
    <AriaButton
      slot={null}
      className="calendar-turn"
      aria-label={by < 0 ? t('search:date.yearBack') : t('search:date.yearOn')}
      onPress={() => (by < 0 ? calendar?.focusPreviousSection(true) : calendar?.focusNextSection(true))}
    >
      <Icon className="icon" aria-hidden />
    </AriaButton>
  );
};
