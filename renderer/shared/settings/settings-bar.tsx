import { ALargeSmall, Contrast, Glasses, Languages, Volume2, VolumeX } from 'lucide-react';
import { useEffect } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useLocation } from 'react-router';
import { type Language, languages } from '../i18n/i18n.ts';
import { useText } from '../i18n/use-text.ts';
import { type TextSize, textSizes, useSettings } from './settings.tsx';
import { useSpeech } from './speech.ts';
import './settings-bar.css';

const languageNames: Record<Language, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' };

/** 字号, 长辈版, 高对比, language and 朗读: the same place on every page. */
export const SettingsBar = () => {
  const t = useText();
  const { settings, change } = useSettings();
  const speech = useSpeech(settings.language);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page ends the reading of this one
  useEffect(() => speech.stop, [pathname, speech.stop]);

  return (
    <div className="settings" role="group" aria-label={t('settings:title')}>
      <div className="settings-group">
        <span className="settings-label" id="settings-size">
          <ALargeSmall className="icon" aria-hidden />
          {t('settings:size')}
        </span>
        <ToggleButtonGroup
          className="segments"
          aria-labelledby="settings-size"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[settings.textSize]}
          onSelectionChange={keys => change({ textSize: [...keys][0] as TextSize })}
        >
          {textSizes.map(size => (
            <ToggleButton key={size} id={size} className={`segment segment-${size}`}>
              {t(`settings:size.${size}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <ToggleButton className="setting" isSelected={settings.elder} onChange={elder => change({ elder })}>
        <Glasses className="icon" aria-hidden />
        {t('settings:elder')}
      </ToggleButton>
      <ToggleButton
        className="setting"
        isSelected={settings.contrast}
        onChange={contrast => change({ contrast })}
      >
        <Contrast className="icon" aria-hidden />
        {t('settings:contrast')}
      </ToggleButton>
      {speech.available && (
        <ToggleButton
          className="setting"
          isSelected={speech.speaking}
          onChange={on => (on ? speech.start() : speech.stop())}
        >
          {speech.speaking ? (
            <VolumeX className="icon" aria-hidden />
          ) : (
            <Volume2 className="icon" aria-hidden />
          )}
          {speech.speaking ? t('settings:speech.stop') : t('settings:speech')}
        </ToggleButton>
      )}
      <div className="settings-group">
        <Languages className="icon settings-languages-icon" aria-hidden />
        <ToggleButtonGroup
          className="segments"
          aria-label={t('settings:language')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[settings.language]}
          onSelectionChange={keys => change({ language: [...keys][0] as Language })}
        >
          {languages.map(language => (
            <ToggleButton key={language} id={language} className="segment" lang={language}>
              {languageNames[language]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </div>
  );
};
