/**
 * A barcode scanner is a keyboard that types fast and ends with Enter. A person does not reach this speed over a whole code.
 * Times in milliseconds: no gap within a code is longer than this, even on a busy machine.
 */
export const fastestHand = 100;
/** Milliseconds a key on average over a whole code: nobody types fourteen characters so fast. */
export const fastestMean = 50;
/** Shorter bursts are a person rolling over two keys. */
export const shortestCode = 4;

export type Burst = { readonly text: string; readonly from: number; readonly at: number };
export const noBurst: Burst = { text: '', from: 0, at: Number.NEGATIVE_INFINITY };

/** The burst with one more key. A pause begins it anew. */
export const nextBurst = (burst: Burst, character: string, at: number): Burst =>
  at - burst.at <= fastestHand
    ? { text: burst.text + character, from: burst.from, at }
    : { text: character, from: at, at };

/** The code that Enter ends, or null where what came before it was typed by hand. */
export const codeOf = (burst: Burst, at: number): string | null =>
  at - burst.at <= fastestHand &&
  burst.text.length >= shortestCode &&
  at - burst.from <= fastestMean * burst.text.length
    ? burst.text.toUpperCase()
    : null;

/**
 * The character a key types, whatever the input method makes of it: with a Chinese IME on, `key` says `Process`
 * and only the key's place is left. Null for keys that type nothing of a barcode.
 */
export const characterOf = ({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string | null => {
  if (/^[\x21-\x7e]$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit && !shiftKey) return digit;
  return code === 'Minus' || code === 'NumpadSubtract' ? '-' : null;
};
