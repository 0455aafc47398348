/** The two bytes of every character that GB18030 writes with two, private-use ones included; made once, from the decoder itself. */
let table: ReadonlyMap<string, readonly [number, number]> | null = null;

const made = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      try {
        found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      } catch {
        // an unassigned pair
      }
    }
  }
  return found;
};

/** A character's bytes in GB18030: one for ASCII, two where it has two, otherwise null. */
export const gbBytes = (character: string): readonly number[] | null => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  table ??= made();
  return table.get(character) ?? null;
};

export const decodeGb = (bytes: readonly number[]): string =>
  new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
