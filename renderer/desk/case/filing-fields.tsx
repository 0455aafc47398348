import { Plus, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DayField, Pick, TextLine } from '../ui/fields.tsx';
import '../filing/filing.css';
import { type FilingDraft, retentionsOf } from './filing-draft.ts';

type FilingFieldsProps = {
  readonly draft: FilingDraft;
  readonly onChange: (draft: FilingDraft) => void;
};

/** 归档目录: what the file holds, page by page, and how long it is kept. */
export const FilingFields = ({ draft, onChange }: FilingFieldsProps) => {
  const t = useText();
  const settings = useCall('settings.read', {}).data?.settings;
  const usual = settings?.retention.usual;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the unit's usual term is chosen once, when it is known
  useEffect(() => {
    if (usual && draft.retention === '') onChange({ ...draft, retention: String(usual) });
  }, [usual]);
  const set = (at: number, part: Partial<FilingDraft['items'][number]>) =>
    onChange({ ...draft, items: draft.items.map((item, n) => (n === at ? { ...item, ...part } : item)) });
  return (
    <>
      <Pick
        label={t('filing:retention')}
        hint={t('filing:retention.hint')}
        value={draft.retention}
        options={['', ...(settings ? retentionsOf(settings) : [])]}
        name={term =>
          term === ''
            ? t('filing:retention.choose')
            : term === 'permanent'
              ? t('filing:permanent')
              : t('filing:years', { years: term })
        }
        onChange={retention => onChange({ ...draft, retention })}
      />
      <fieldset className="filing-items">
        <legend className="fields-name">{t('filing:items')}</legend>
        {draft.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no other identity while it is typed
          <div key={at} className="filing-item">
            <TextLine
              label={t('filing:item.title')}
              value={item.title}
              onChange={title => set(at, { title })}
              max={100}
            />
            <DayField label={t('filing:item.on')} value={item.on} onChange={on => set(at, { on })} />
            <TextLine
              label={t('filing:item.pages')}
              value={item.pages}
              onChange={pages => set(at, { pages })}
              max={4}
            />
            <Button
              icon={Trash2}
              aria-label={t('filing:item.remove', { title: item.title })}
              onPress={() => onChange({ ...draft, items: draft.items.filter((_, n) => n !== at) })}
            >
              {t('filing:remove')}
            </Button>
          </div>
        ))}
        <Button
          icon={Plus}
          onPress={() => onChange({ ...draft, items: [...draft.items, { title: '', on: '', pages: '1' }] })}
        >
          {t('filing:item.add')}
        </Button>
      </fieldset>
    </>
  );
};
