import type { Message } from '../../../contract/applications/message.ts';
import {
  channelNames,
  consulteeNames,
  outcomeNames,
  restartNames,
  stateNames,
  stepNames,
} from '../../../contract/applications/names.ts';
import { type FactKind, lawSentences } from '../../../contract/applications/sentences.ts';

/** The name of a code; the code itself where it has none. */
const named =
  (names: Readonly<Record<string, string>>) =>
  (code: string): string =>
    names[code] ?? code;

const facts: Readonly<Record<FactKind, (value: string) => string>> = {
  day: civil => `${Number(civil.slice(0, 4))}年${Number(civil.slice(5, 7))}月${Number(civil.slice(8, 10))}日`,
  state: named(stateNames),
  step: named(stepNames),
  channel: named(channelNames),
  outcome: named(outcomeNames),
  restart: named(restartNames),
  consultee: named(consulteeNames),
  holiday: name => name,
  number: id => (id === '' ? '' : `（编号${id}）`),
};

/** The Chinese sentence of a message, ready to show or print. */
export const inChinese = ({ key, params }: Message): string =>
  lawSentences[key].replaceAll(/\{\{(\w+)(?:, (\w+))?\}\}/g, (_, name: string, kind?: FactKind) => {
    const value = String((params as Readonly<Record<string, string | number>>)[name]);
    return kind ? facts[kind](value) : value;
  });

/** The same message with its sentence. */
export const spoken = <M extends Message>(message: M): M & { readonly text: string } => ({
  ...message,
  text: inChinese(message),
});
