import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../i18n/i18n.ts';

/** A sentence or so at a time: engines cut off long texts. Lengths in UTF-16 units. */
const pieces = (text: string, longest = 180): string[] =>
  text.split(/(?<=[。！？；.!?\n])/u).reduce<string[]>((all, sentence) => {
    const last = all.at(-1);
    if (last !== undefined && last.length + sentence.length <= longest) all[all.length - 1] = last + sentence;
    else all.push(sentence);
    return all;
  }, []);

/** A voice of this machine for the language; one that would send the text away does not count. */
export const localVoice = (language: Language): SpeechSynthesisVoice | null => {
  const wanted = language === 'en' ? 'en' : 'zh';
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find(voice => voice.localService && voice.lang.toLowerCase().startsWith(wanted)) ?? null;
};

/** 朗读: reads the page's main part aloud. `available` is false where the machine has no local voice. */
export const useSpeech = (language: Language) => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [speaking, setSpeaking] = useState(false);

  useEffect(() => {
    const synthesis = globalThis.speechSynthesis;
    if (!synthesis) return;
    const look = () => setVoice(localVoice(language));
    look();
    synthesis.addEventListener('voiceschanged', look);
    return () => {
      synthesis.removeEventListener('voiceschanged', look);
      synthesis.cancel();
    };
  }, [language]);

  const stop = useCallback(() => {
    globalThis.speechSynthesis?.cancel();
    setSpeaking(false);
  }, []);

  const start = useCallback(() => {
    const text = document.querySelector<HTMLElement>('main')?.innerText ?? '';
    if (!voice || !text) return;
    speechSynthesis.cancel();
    const parts = pieces(text);
    parts.forEach((part, at) => {
      const utterance = new SpeechSynthesisUtterance(part);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.95;
      if (at === parts.length - 1) utterance.onend = () => setSpeaking(false);
      speechSynthesis.speak(utterance);
    });
    setSpeaking(true);
  }, [voice]);

  return { available: voice !== null, speaking, start, stop };
};
