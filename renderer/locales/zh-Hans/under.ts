/** Words of one kind as messages, all under one name: `{served: '已送达'}` under `state` is `{'state.served': '已送达'}`. */
export const under = <P extends string, W extends Readonly<Record<string, string>>>(name: P, words: W) =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [`${name}.${key}`, word])) as {
    [K in keyof W & string as `${P}.${K}`]: W[K];
  };
