import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Weekday } from '../../../contract/duty/roster.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { todayHere } from '../../shared/today.ts';
import { DayField, Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

type DutyDialogProps = {
  /** a day of the week; null: one day, which is chosen here */
  readonly weekday: Weekday | null;
  /** who is on duty now, by id */
  readonly people: readonly string[];
  readonly onClose: () => void;
};

/** Who is on duty on a day of the week, or on one day. */
export const DutyDialog = ({ weekday, people, onClose }: DutyDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const members = useCall('staff.list', {}).data?.members ?? [];
  const [chosen, setChosen] = useState(people);
  const [on, setOn] = useState(todayHere());
  const over = () => {
    void client.invalidateQueries();
    onClose();
  };
  const setWeekday = useAction('duty.setWeekday', over);
  const setDay = useAction('duty.setDay', over);
  const error = setWeekday.error ?? setDay.error;
  return (
    <FormDialog
      title={weekday === null ? t('duty:setDay') : t('duty:set.title', { day: t(`duty:weekday.${weekday}`) })}
      go={t('duty:set.go')}
      ready={weekday !== null || on !== ''}
      busy={setWeekday.isPending || setDay.isPending}
      error={error && errorOfCause(error)}
      onGo={() =>
        weekday === null
          ? setDay.mutate({ on, staff: [...chosen] })
          : setWeekday.mutate({ weekday, staff: [...chosen] })
      }
      onClose={onClose}
    >
      {weekday === null && <DayField label={t('duty:setDay.on')} value={on} onChange={setOn} required />}
      <fieldset className="duty-people">
        <legend className="fields-name">{t('duty:people')}</legend>
        {members
          .filter(({ state }) => state === 'active')
          .map(({ id, name }) => (
            <Tick
              key={id}
              label={name}
              value={chosen.includes(id)}
              onChange={ticked => setChosen(now => (ticked ? [...now, id] : now.filter(one => one !== id)))}
            />
          ))}
      </fieldset>
    </FormDialog>
  );
};
