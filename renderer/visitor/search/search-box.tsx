import { BookOpenText, Search, X } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  Text,
} from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Marked } from '../../shared/ui/marked.tsx';
import { useRoom } from './use-room.ts';
import './search-box.css';

/** Longer than any title: nothing is suggested for a pasted page of text. UTF-16 units. */
const longestSuggested = 200;

type SearchBoxProps = {
  /** what is being searched now; the box follows it */
  readonly query?: string;
  readonly onSearch: (query: string) => void;
  /** large, on the start page */
  readonly large?: boolean;
};

/**
 * One box for everything: words, pinyin, 文号, 索引号 or a title. Suggests while one types; a suggested title opens the
 * document, a suggested word searches it.
 */
export const SearchBox = ({ query = '', onSearch, large = false }: SearchBoxProps) => {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState(query);
  const [open, setOpen] = useState(false);
  useEffect(() => setText(query), [query]);

  const asked = useDeferredValue(text.trim());
  const { data } = useCall(
    'library.suggest',
    { query: asked },
    { enabled: open && asked !== '' && asked.length <= longestSuggested, keep: true },
  );
  const suggestions = open && text.trim() !== '' ? (data?.suggestions ?? []) : [];
  const box = useRef<HTMLFormElement>(null);
  useRoom(box, suggestions.length > 0);

  const search = (wanted: string) => {
    setOpen(false);
    onSearch(wanted.trim());
  };
  const take = (at: number) => {
    const suggestion = suggestions[at];
    if (!suggestion) return;
    setText(suggestion.text);
    setOpen(false);
    if (suggestion.id) void navigate(`/document/${suggestion.id}`);
    else search(suggestion.text);
  };

  return (
    <form
      ref={box}
      role="search"
      className={`search-box${large ? ' search-box-large' : ''}`}
      onSubmit={event => {
        event.preventDefault();
        search(text);
      }}
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={event => event.key === 'Escape' && setOpen(false)}
    >
      <Autocomplete
        inputValue={text}
        onInputChange={value => {
          setText(value);
          setOpen(true);
        }}
        disableAutoFocusFirst
      >
        <SearchField className="search-field">
          <Label className="search-label">{t('search:label')}</Label>
          <div className="search-line">
            <Search className="icon search-icon" aria-hidden />
            <Input
              className="search-input"
              data-search-box
              placeholder={t('search:placeholder')}
              autoComplete="off"
              spellCheck="false"
              enterKeyHint="search"
            />
            {text !== '' && (
              <AriaButton className="search-clear" aria-label={t('search:clear')}>
                <X className="icon" aria-hidden />
                <span>{t('search:clear')}</span>
              </AriaButton>
            )}
          </div>
        </SearchField>
        <ListBox
          className={`suggestions${suggestions.length > 0 ? '' : ' suggestions-none'}`}
          aria-label={t('search:suggestions')}
          items={suggestions.map((suggestion, at) => ({ ...suggestion, key: at }))}
          onAction={key => take(Number(key))}
          dependencies={[t]}
        >
          {suggestion => (
            <ListBoxItem
              id={suggestion.key}
              className={`suggestion suggestion-${suggestion.how}`}
              textValue={suggestion.text}
            >
              {suggestion.id ? (
                <BookOpenText className="icon" aria-hidden />
              ) : (
                <Search className="icon" aria-hidden />
              )}
              <Text slot="label" className="suggestion-text">
                <Marked text={suggestion.text} marks={suggestion.marks} />
              </Text>
              <Text slot="description" className="suggestion-how">
                {suggestion.id ? t('common:opensDocument') : t('search:searchThis')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <Button type="submit" look="primary" main icon={Search} className="search-go">
        {t('search:go')}
      </Button>
    </form>
  );
};
