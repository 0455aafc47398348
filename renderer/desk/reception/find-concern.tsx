import { useDeferredValue, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { NamedConcern } from '../../../contract/reception/visit.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import '../papers/ui/find-document.css';

type Found = NamedConcern & { readonly key: string };
const found = (kind: NamedConcern['kind'], id: string, words: readonly (string | null)[]): Found => ({
  key: `${kind} ${id}`,
  kind,
  id,
  label: words.filter(Boolean).join(' '),
});

/** Papers, documents and applications that what was typed may mean, a few of each. */
const useFound = (typed: string): readonly Found[] => {
  const asked = useDeferredValue(typed.trim());
  const options = { enabled: asked.length >= 2, keep: true };
  const papers = useCall('custody.list', { view: 'all', find: asked, limit: 3 }, options);
  const documents = useCall('library.search', { query: asked, limit: 4 }, options);
  const cases = useCall(
    'applications.list',
    { view: 'all', find: asked, field: 'number', sort: 'received', descending: true, limit: 3 },
    options,
  );
  if (!options.enabled) return [];
  return [
    ...(papers.data?.rows ?? []).map(({ id, number, facts }) => found('paper', id, [number, facts.title])),
    ...(documents.data?.hits ?? []).map(({ id, docNo, title }) => found('document', id, [docNo, title])),
    ...(cases.data?.rows ?? []).map(({ id, number }) => found('case', id, [number])),
  ];
};

type FindConcernProps = {
  readonly value: NamedConcern | null;
  readonly onChange: (concern: NamedConcern | null) => void;
};

/** What a visit was about, by part of a title or a number: arrows and Enter choose. */
export const FindConcern = ({ value, onChange }: FindConcernProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const items = useFound(text);
  if (value)
    return (
      <div className="entry-field concern">
        <span className="fields-name">{t('reception:field.concern')}</span>
        <p className="concern-chosen">
          <span className="badge badge-kind">{t(`reception:concern.${value.kind}`)}</span>
          <span lang="zh-Hans">{value.label}</span>
          <Button look="quiet" onPress={() => onChange(null)}>
            {t('reception:concern.clear')}
          </Button>
        </p>
      </div>
    );
  return (
    <ComboBox
      className="entry-field concern"
      inputValue={text}
      onInputChange={setText}
      items={items}
      allowsCustomValue
      allowsEmptyCollection={text.trim().length >= 2}
      menuTrigger="input"
      value={null}
      onChange={key => {
        const chosen = items.find(each => each.key === key);
        if (!chosen) return;
        setText('');
        onChange({ kind: chosen.kind, id: chosen.id, label: chosen.label });
      }}
    >
      <Label>{t('reception:field.concern')}</Label>
      <Input
        className="field"
        autoComplete="off"
        spellCheck="false"
        maxLength={100}
        placeholder={t('reception:concern.hint')}
      />
      <Popover className="find-document">
        <ListBox
          aria-label={t('reception:field.concern')}
          items={items}
          renderEmptyState={() => <p className="find-document-none">{t('reception:concern.none')}</p>}
        >
          {({ key, kind, label }) => (
            <ListBoxItem id={key} textValue={label} className="find-document-hit">
              <Text slot="label">{label}</Text>
              <Text slot="description" className="field-hint">
                {t(`reception:concern.${kind}`)}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
