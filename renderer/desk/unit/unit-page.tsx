import { useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { type Settings, settingsSchema } from '../../../contract/settings.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate, formatList } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { BoardFields } from './board-fields.tsx';
import { CalendarFields } from './calendar-fields.tsx';
import { CallFields } from './call-fields.tsx';
import { ClockFields } from './clock-fields.tsx';
import { OfficeFields } from './office-fields.tsx';
import { PaperFields } from './paper-fields.tsx';
import './unit.css';

/** How the room is set: the same settings as `settings.json`, each change on record. */
export const UnitPage = () => {
  const t = useText();
  const language = useLanguage();
  const read = useCall('settings.read', {});
  return (
    <DeskPage title={t('unit:title')}>
      <p className="field-hint unit-hint">
        {t('unit:hint')}
        {read.data?.changedAt && t('unit:changedAt', { date: formatDate(read.data.changedAt, language) })}
      </p>
      <Answer of={read} lines={8}>
        {({ settings }) => <Form key={JSON.stringify(settings)} settings={settings} />}
      </Answer>
    </DeskPage>
  );
};

const Form = ({ settings }: { readonly settings: Settings }) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const may = useMember()?.role === 'administrator';
  const save = useAction('settings.change', () => void client.invalidateQueries());
  // a line left empty names no folder
  const stickFolders = draft.stickFolders.map(folder => folder.trim()).filter(folder => folder !== '');
  const checked = settingsSchema.safeParse({ ...draft, stickFolders });
  const touched = JSON.stringify(draft) !== JSON.stringify(settings);
  const change = (part: Partial<Settings>) => setDraft(now => ({ ...now, ...part }));
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        if (checked.success) save.mutate({ settings: checked.data });
      }}
    >
      {!may && <Notice tone="warm" title={t('unit:onlyAdministrator')} />}
      <fieldset className="unit-fields" disabled={!may}>
        <legend className="visually-hidden">{t('unit:title')}</legend>
        <Card title={t('unit:office')}>
          <OfficeFields draft={draft} change={change} />
        </Card>
        <Card title={t('unit:papers')}>
          <CallFields
            calls={draft.papers.calls}
            onChange={calls => change({ papers: { ...draft.papers, calls } })}
          />
          <PaperFields papers={draft.papers} onChange={papers => change({ papers })} />
        </Card>
        <Card title={t('unit:board')}>
          <p className="field-hint">{t('unit:board.hint')}</p>
          <BoardFields board={draft.board} onChange={board => change({ board })} />
        </Card>
        <Card title={t('unit:clock')}>
          <p className="field-hint">{t('unit:clock.hint')}</p>
          <ClockFields clock={draft.clock} onChange={clock => change({ clock })} />
        </Card>
        <Card title={t('unit:calendar')}>
          <p className="field-hint">{t('unit:calendar.hint')}</p>
          <CalendarFields calendar={draft.calendar} onChange={calendar => change({ calendar })} />
        </Card>
      </fieldset>
      {save.error && <Failed error={errorOfCause(save.error)} />}
      {touched && !checked.success && (
        <Notice
          tone="warm"
          title={t('unit:wrong', {
            where: formatList([...new Set(checked.error.issues.map(({ path }) => path.join('.')))], language),
          })}
        />
      )}
      {may && (
        <div className="form-actions unit-save">
          <Button
            type="submit"
            main
            look="primary"
            icon={Save}
            isDisabled={!touched || !checked.success || save.isPending}
          >
            {t(save.isPending ? 'unit:saving' : 'unit:save')}
          </Button>
        </div>
      )}
    </form>
  );
};
