import type { zhHans } from '../../locales/zh-Hans/index.ts';

/** Every message, by `subject:key`; 简体 is the source, the other languages must have the same keys. */
export type Messages = {
  [N in keyof typeof zhHans]: {
    [K in keyof (typeof zhHans)[N] & string as `${N & string}:${K}`]: (typeof zhHans)[N][K];
  };
}[keyof typeof zhHans];
type Merge<U> = (U extends unknown ? (u: U) => void : never) extends (all: infer I) => void ? I : never;
type All = Merge<Messages>;

export type MessageKey = keyof All & string;

type Name<P> = P extends `${infer N}, ${string}` ? N : P;
type Names<S> = S extends `${string}{{${infer P}}}${infer Rest}` ? Name<P> | Names<Rest> : never;
/** The facts a message's sentence needs, read off its placeholders. */
export type Facts<K extends MessageKey> = Names<All[K]>;

export type Translate = <K extends MessageKey>(
  key: K,
  ...facts: [Facts<K>] extends [never] ? [] : [Readonly<Record<Facts<K>, string | number>>]
) => string;
