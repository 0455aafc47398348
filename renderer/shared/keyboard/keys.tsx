import { useEffect, useRef, useState } from 'react';
import { KeyboardReact, type SimpleKeyboard } from 'react-simple-keyboard';
import 'react-simple-keyboard/build/css/index.css';
import { useText } from '../i18n/use-text.ts';
import { type Layout, pinyinCandidates, rows } from './layout.ts';
import { type TextField, write } from './write.ts';
import './keys.css';

type KeysProps = { readonly field: TextField; readonly onHide: () => void };

/** The keys. They write into `field`, which keeps the focus; pinyin offers characters in a row above them. */
export const Keys = ({ field, onHide }: KeysProps) => {
  const t = useText();
  const keyboard = useRef<SimpleKeyboard | null>(null);
  const [mode, setMode] = useState<'chinese' | 'latin'>('chinese');
  const [layout, setLayout] = useState<Layout>('default');

  useEffect(() => {
    const follow = () => keyboard.current?.setInput(field.value);
    follow();
    field.addEventListener('input', follow);
    return () => field.removeEventListener('input', follow);
  }, [field]);

  const press = (button: string) => {
    if (button === '{hide}') onHide();
    if (button === '{enter}') field.form?.requestSubmit();
    if (button === '{symbols}') setLayout('symbols');
    if (button === '{letters}') setLayout(mode === 'chinese' ? 'default' : 'capitals');
    if (button === '{clear}') {
      keyboard.current?.clearInput();
      write(field, '', 0);
    }
    if (button === '{mode}') {
      const next = mode === 'chinese' ? 'latin' : 'chinese';
      setMode(next);
      setLayout(next === 'chinese' ? 'default' : 'capitals');
    }
  };

  return (
    <KeyboardReact
      keyboardRef={instance => {
        keyboard.current = instance;
      }}
      layout={rows as unknown as Record<string, string[]>}
      layoutName={layout}
      layoutCandidates={pinyinCandidates}
      enableLayoutCandidates={mode === 'chinese'}
      layoutCandidatesPageSize={9}
      display={{
        '{bksp}': t('keyboard:backspace'),
        '{enter}': t('keyboard:enter'),
        '{space}': t('keyboard:space'),
        '{clear}': t('keyboard:clear'),
        '{hide}': t('keyboard:hide'),
        '{symbols}': t('keyboard:symbols'),
        '{letters}': t('keyboard:letters'),
        '{mode}': mode === 'chinese' ? t('keyboard:mode.chinese') : t('keyboard:mode.latin'),
      }}
      buttonTheme={[
        { class: 'key-word', buttons: '{bksp} {clear} {hide} {symbols} {letters} {mode}' },
        { class: 'key-enter', buttons: '{enter}' },
      ]}
      theme="hg-theme-default keys"
      useButtonTag
      preventMouseDownDefault
      preventMouseUpDefault
      stopMouseDownPropagation
      disableButtonHold
      beforeInputUpdate={instance => instance.setInput(field.value)}
      onChange={value => {
        if (value !== field.value) write(field, value, keyboard.current?.getCaretPosition() ?? null);
      }}
      onKeyPress={press}
    />
  );
};
