import { useText } from '../../shared/i18n/use-text.ts';
import { TextLine, TextLines } from '../ui/fields.tsx';
import type { ColumnDraft } from './column-draft.ts';

type RulesFieldsProps = {
  readonly draft: ColumnDraft;
  readonly onChange: (part: Partial<ColumnDraft>) => void;
};

/** What a column is called and what asking it keeps to. */
export const RulesFields = ({ draft, onChange }: RulesFieldsProps) => {
  const t = useText();
  return (
    <>
      <div className="form-pair">
        <TextLine
          label={t('websites:name')}
          value={draft.name}
          onChange={name => onChange({ name })}
          max={100}
          required
        />
        <TextLine
          label={t('websites:column')}
          hint={t('websites:column.hint')}
          value={draft.column}
          onChange={column => onChange({ column })}
        />
        <TextLine
          label={t('websites:siteId')}
          hint={t('websites:siteId.hint')}
          value={draft.siteId}
          onChange={siteId => onChange({ siteId })}
          max={10}
        />
        <TextLine
          label={t('websites:mostPages')}
          hint={t('websites:mostPages.hint')}
          value={draft.mostPages}
          onChange={mostPages => onChange({ mostPages })}
          max={4}
        />
        <TextLine
          label={t('websites:pause')}
          hint={t('websites:pause.hint')}
          value={draft.pauseSeconds}
          onChange={pauseSeconds => onChange({ pauseSeconds })}
          max={5}
        />
        <TextLine
          label={t('websites:every')}
          hint={t('websites:every.hint')}
          value={draft.everyHours}
          onChange={everyHours => onChange({ everyHours })}
          max={3}
        />
      </div>
      <TextLines
        label={t('websites:hosts')}
        hint={t('websites:hosts.hint')}
        value={draft.hosts.join('\n')}
        onChange={text => onChange({ hosts: text.split(/[\s,，;；]+/).filter(Boolean) })}
        rows={2}
      />
    </>
  );
};
