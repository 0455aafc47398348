import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import type { PdfSession } from './session.ts';
import type { ReaderState } from './state.ts';
import { Tool } from './tool.tsx';

type FindBarProps = {
  readonly session: PdfSession;
  readonly state: ReaderState;
  /** opened to type into; opened with the words of a search, the page keeps the focus */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
};

/** Words to find in this file, how many places hold them, and the way from one to the next. */
export const FindBar = ({ session, state, takesFocus, onClose }: FindBarProps) => {
  const t = useText();
  const { find } = state;
  const [typed, setTyped] = useState(find.query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(find.query), [find.query]);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const submit = () => {
    const words = typed.trim();
    if (words === find.query) session.findNext();
    else session.find(words);
  };
  return (
    <form
      className="find-bar"
      role="search"
      aria-label={t('reader:find')}
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField className="find-field" aria-label={t('reader:find.words')} value={typed} onChange={setTyped}>
        <Input
          ref={input}
          enterKeyHint="search"
          className="find-input"
          placeholder={t('reader:find.words')}
        />
      </TextField>
      <Tool
        icon={ChevronUp}
        label={t('reader:find.previous')}
        isDisabled={find.total === 0}
        onPress={() => session.findPrevious()}
      />
      <Tool
        icon={ChevronDown}
        label={t('reader:find.next')}
        isDisabled={typed.trim() === '' || (find.total === 0 && typed.trim() === find.query)}
        onPress={submit}
      />
      <FindCount state={state} />
      <Tool icon={X} label={t('reader:find.close')} onPress={onClose} />
    </form>
  );
};

const FindCount = ({ state: { find, pages } }: { readonly state: ReaderState }) => {
  const t = useText();
  const searching = find.query !== '' && find.searched < pages;
  const words = () => {
    if (find.query === '') return '';
    if (find.total > 0)
      return t('reader:find.count', { current: Math.max(1, find.current), total: find.total });
    if (find.phase === 'pending' || searching)
      return t('reader:find.searching', { searched: find.searched, pages });
    return t('reader:find.none');
  };
  return (
    <span className="find-count" role="status">
      {words()}
      {searching && (
        <progress
          className="find-progress"
          aria-label={t('reader:find.searching', { searched: find.searched, pages })}
          value={find.searched}
          max={pages}
        />
      )}
    </span>
  );
};
