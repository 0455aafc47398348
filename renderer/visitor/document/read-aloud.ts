import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { localVoice } from '../../shared/settings/speech.ts';

export type Reading = 'off' | 'speaking' | 'paused';

/** Engines fall silent in texts that are too long for them; a piece ends with a sentence. In UTF-16 units. */
const longestPiece = 160;

/** Cut a paragraph into pieces an engine speaks to the end. */
export const spokenPieces = (text: string): string[] =>
  text
    .split(/(?<=[。！？；!?;\n])/u)
    .flatMap(sentence => sentence.match(new RegExp(`[^]{1,${longestPiece}}`, 'gu')) ?? [])
    .reduce<string[]>((pieces, sentence) => {
      const last = pieces.at(-1);
      if (last !== undefined && last.length + sentence.length <= longestPiece) {
        pieces[pieces.length - 1] = last + sentence;
      } else pieces.push(sentence);
      return pieces;
    }, [])
    .filter(piece => /[\p{L}\p{N}]/u.test(piece));

/** A Chinese voice of this machine, whatever the language of the interface: the documents are Chinese. */
const useChineseVoice = (): SpeechSynthesisVoice | null => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis;
    if (!synthesis) return;
    const look = () => setVoice(localVoice('zh-Hans'));
    look();
    synthesis.addEventListener('voiceschanged', look);
    return () => synthesis.removeEventListener('voiceschanged', look);
  }, []);
  return voice;
};

/**
 * Reads the paragraphs (`[data-say]`) of a text aloud, one by one, marks the one being read and keeps it in sight.
 * Begins with the first paragraph in sight. `available` is false where the machine has no Chinese voice of its own.
 */
export const useReadAloud = (root: RefObject<HTMLElement | null>) => {
  const voice = useChineseVoice();
  const [reading, setReading] = useState<Reading>('off');
  // Counts up with every start and stop, so that the end of a cancelled paragraph does not begin the next.
  const turn = useRef(0);

  const unmark = useCallback(() => {
    for (const element of root.current?.querySelectorAll('.being-read') ?? [])
      element.classList.remove('being-read');
  }, [root]);

  const stop = useCallback(() => {
    turn.current += 1;
    globalThis.speechSynthesis?.cancel();
    unmark();
    setReading('off');
  }, [unmark]);
  useEffect(() => stop, [stop]);

  const say = useCallback(
    (paragraphs: readonly HTMLElement[], at: number, mine: number) => {
      unmark();
      const paragraph = paragraphs[at];
      if (voice === null || paragraph === undefined) {
        setReading('off');
        return;
      }
      const pieces = spokenPieces(paragraph.textContent);
      if (pieces.length === 0) {
        say(paragraphs, at + 1, mine);
        return;
      }
      paragraph.classList.add('being-read');
      paragraph.scrollIntoView({ block: 'center' });
      pieces.forEach((piece, index) => {
        const utterance = new SpeechSynthesisUtterance(piece);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = 0.95;
        if (index === pieces.length - 1) {
          utterance.onend = () => {
            if (turn.current === mine) say(paragraphs, at + 1, mine);
          };
        }
        speechSynthesis.speak(utterance);
      });
    },
    [voice, unmark],
  );

  const start = useCallback(() => {
    const paragraphs = [...(root.current?.querySelectorAll<HTMLElement>('[data-say]') ?? [])];
    if (voice === null || paragraphs.length === 0) return;
    turn.current += 1;
    speechSynthesis.cancel();
    const inSight = paragraphs.findIndex(paragraph => paragraph.getBoundingClientRect().bottom > 120);
    setReading('speaking');
    say(paragraphs, Math.max(0, inSight), turn.current);
  }, [root, voice, say]);

  const pause = useCallback(() => {
    speechSynthesis.pause();
    setReading('paused');
  }, []);
  const resume = useCallback(() => {
    speechSynthesis.resume();
    setReading('speaking');
  }, []);

  return { available: voice !== null, reading, start, pause, resume, stop };
};
