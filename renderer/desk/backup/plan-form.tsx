import { useQueryClient } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Pick } from '../ui/fields.tsx';
import { FolderLine } from '../ui/folder-line.tsx';

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** Which folder or stick, and at which hour of the day. */
export const PlanForm = ({ plan }: { readonly plan: Output<'backup.state'>['state'] }) => {
  const t = useText();
  const client = useQueryClient();
  const [folder, setFolder] = useState(plan?.folder ?? '');
  const [dailyAt, setDailyAt] = useState(plan?.dailyAt ?? '18:00');
  const save = useAction('backup.plan', () => void client.invalidateQueries());
  return (
    <Card title={t('desk:backup.plan.title')}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault();
          save.mutate({ folder: folder.trim(), dailyAt });
        }}
      >
        <FolderLine
          label={t('desk:backup.folder')}
          hint={t('desk:backup.folder.hint')}
          value={folder}
          onChange={setFolder}
          required
        />
        <Pick
          label={t('desk:backup.dailyAt')}
          value={dailyAt}
          options={hours.includes(dailyAt) ? hours : [dailyAt, ...hours]}
          name={hour => hour}
          onChange={setDailyAt}
        />
        {save.error && <Failed error={errorOfCause(save.error)} />}
        {save.isSuccess && <Notice role="status" title={t('desk:backup.plan.done')} />}
        <div className="form-actions">
          <Button type="submit" main icon={CalendarClock} isDisabled={folder.trim() === '' || save.isPending}>
            {t('desk:backup.plan')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
