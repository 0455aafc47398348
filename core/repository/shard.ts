import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { limits } from './format.ts';
import { Refused } from './refusal.ts';

/**
 * The lines of a packed shard, as they come. Real bytes are counted: a small file that unpacks without end is left at the limit.
 * @throws Refused `sync.malformed`, `sync.tooLarge`
 */
export async function* shardLines(path: string, name: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { highWaterMark: 1 << 20 });
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  packed.on('error', error => unpacked.destroy(error));
  packed.pipe(unpacked);
  let total = 0;
  let rest: Buffer[] = [];
  let held = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > limits.unpacked) throw new Refused('sync.tooLarge', { path: name });
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        const end = chunk.subarray(from, at);
        const line = rest.length > 0 ? Buffer.concat([...rest, end]) : end;
        rest = [];
        held = 0;
        from = at + 1;
        if (line.length > 0) yield line;
      }
      if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
      held += chunk.length - from;
      if (held > limits.line) throw new Refused('sync.tooLarge', { path: name });
    }
    if (held > 0) yield Buffer.concat(rest);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? '');
    throw code.startsWith('Z_') ? new Refused('sync.malformed', { detail: name }, error) : error;
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
