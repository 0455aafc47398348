import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { i18n, type Language } from '../i18n/i18n.ts';

export const textSizes = ['standard', 'large', 'extra'] as const;
export type TextSize = (typeof textSizes)[number];

export type Settings = {
  readonly textSize: TextSize;
  /** 高对比 */
  readonly contrast: boolean;
  /** 长辈版: larger, fewer things on a page */
  readonly elder: boolean;
  readonly language: Language;
};

const initial: Settings = { textSize: 'standard', contrast: false, elder: false, language: 'zh-Hans' };

type Value = { readonly settings: Settings; readonly change: (part: Partial<Settings>) => void };
const Context = createContext<Value>({ settings: initial, change: () => {} });

const mark = (name: string, value: string | boolean) => {
  const root = document.documentElement;
  if (value === false) root.removeAttribute(name);
  else root.setAttribute(name, value === true ? '' : value);
};

/** The visitor's own settings. Held in memory only, so that the next visitor starts afresh. */
export const SettingsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [settings, setSettings] = useState(initial);
  useEffect(() => {
    mark('data-size', settings.textSize);
    mark('data-contrast', settings.contrast);
    mark('data-elder', settings.elder);
    document.documentElement.lang = settings.language;
  }, [settings]);
  // Asked each time, also back to the language that still stands: another one may be on its way.
  useEffect(() => void i18n.changeLanguage(settings.language), [settings.language]);
  const value = useMemo<Value>(
    () => ({ settings, change: part => setSettings(now => ({ ...now, ...part })) }),
    [settings],
  );
  return <Context value={value}>{children}</Context>;
};

export const useSettings = (): Value => useContext(Context);
