import { useQueryClient } from '@tanstack/react-query';
import { CalendarPlus, Download } from 'lucide-react';
import { useState } from 'react';
import type { Roster, Weekday } from '../../../contract/duty/roster.ts';
import { reviewers } from '../../../contract/method.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { formatDate, formatList } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { useRegisterFile } from '../papers/books/use-register-file.ts';
import { DutyDialog } from './duty-dialog.tsx';
import { useTodayWords } from './duty-today.tsx';

type Setting = { readonly weekday: Weekday | null; readonly people: readonly string[] };

/** 值班安排: by day of the week, and the days that go otherwise. */
export const RosterCard = ({ roster }: { readonly roster: Roster }) => {
  const t = useText();
  const language = useLanguage();
  const words = useTodayWords();
  const client = useQueryClient();
  const member = useMember();
  const may = member !== null && reviewers.includes(member.role);
  const [setting, setSetting] = useState<Setting | null>(null);
  const clear = useAction('duty.setDay', () => void client.invalidateQueries());
  const save = useRegisterFile();
  const error = clear.error ?? save.error;
  const names = (people: Roster['today']['people']) =>
    people.length > 0
      ? formatList(
          people.map(({ name }) => name),
          language,
        )
      : t('duty:nobody');
  return (
    <Card title={t('duty:roster')}>
      <p className="duty-now">
        <strong>{words(roster.today)}</strong>
      </p>
      <p className="field-hint duty-act">{t(may ? 'duty:roster.hint' : 'duty:roster.reviewers')}</p>
      <table className="plain-table duty-table">
        <thead>
          <tr>
            <th scope="col">{t('duty:day')}</th>
            <th scope="col">{t('duty:people')}</th>
            {may && (
              <th scope="col" className="duty-act">
                {t('duty:act')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {roster.week.map(({ weekday, people }) => (
            <tr key={weekday}>
              <th scope="row">{t(`duty:weekday.${weekday}`)}</th>
              <td>{names(people)}</td>
              {may && (
                <td className="duty-act">
                  <Button
                    look="quiet"
                    aria-label={t('duty:set.title', { day: t(`duty:weekday.${weekday}`) })}
                    onPress={() => setSetting({ weekday, people: people.map(({ id }) => id) })}
                  >
                    {t('duty:set')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
          {roster.days.map(({ on, people }) => (
            <tr key={on}>
              <th scope="row">{formatDate(on, language)}</th>
              <td>{names(people)}</td>
              {may && (
                <td className="duty-act">
                  <Button look="quiet" onPress={() => clear.mutate({ on, staff: null })}>
                    {t('duty:clear')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {error && <Failed error={errorOfCause(error)} />}
      <div className="form-actions duty-act">
        <Button
          main
          icon={Download}
          isDisabled={save.isPending}
          onPress={() => save.mutate({ register: 'duty', format: 'xlsx' })}
        >
          {t('duty:roster.export')}
        </Button>
        {may && (
          <Button main icon={CalendarPlus} onPress={() => setSetting({ weekday: null, people: [] })}>
            {t('duty:setDay')}
          </Button>
        )}
      </div>
      {setting && <DutyDialog {...setting} onClose={() => setSetting(null)} />}
    </Card>
  );
};
