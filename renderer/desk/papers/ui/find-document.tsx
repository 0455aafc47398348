import { useDeferredValue, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Hit } from '../../../../contract/library.ts';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import './find-document.css';

/** Longer than any title. */
const longest = 200;
const shown = 6;

type FindDocumentProps = {
  readonly label: string;
  readonly hint?: string;
  /** what stands in the field, where the page keeps it; otherwise the field keeps it itself */
  readonly value: string | undefined;
  readonly onType?: (text: string) => void;
  readonly onLeave?: () => void;
  readonly onChoose: (hit: Hit) => void;
};

/** Finds a document of the library by part of its title, 文号 or 索引号: arrows and Enter choose. */
export const FindDocument = ({ label, hint, value, onType, onLeave, onChoose }: FindDocumentProps) => {
  const t = useText();
  const [own, setOwn] = useState('');
  const text = value ?? own;
  const asked = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useCall(
    'library.search',
    { query: asked, limit: shown },
    { enabled: asked.length >= 2 && asked.length <= longest, keep: true },
  );
  const hits = asked.length >= 2 && !(isPlaceholderData && data?.total === 0) ? (data?.hits ?? []) : [];
  return (
    <ComboBox
      className="entry-field"
      inputValue={text}
      onInputChange={next => {
        setOwn(next);
        onType?.(next);
      }}
      items={hits}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      value={null}
      onBlur={() => onLeave?.()}
      onChange={key => {
        const hit = hits.find(({ id }) => id === key);
        if (hit) onChoose(hit);
      }}
    >
      <Label>{label}</Label>
      <Input className="field" autoComplete="off" spellCheck="false" maxLength={longest} />
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="find-document">
        <ListBox
          aria-label={t('register:seek.results')}
          items={hits}
          renderEmptyState={() => (
            <p className="find-document-none">
              {t(text.trim().length < 2 ? 'register:seek.more' : 'register:seek.none')}
            </p>
          )}
        >
          {hit => (
            <ListBoxItem id={hit.id} textValue={hit.title} className="find-document-hit">
              <Text slot="label">{hit.title}</Text>
              <Text slot="description" className="field-hint">
                {[hit.docNo, hit.indexNo, hit.issuer].filter(Boolean).join(' · ')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
