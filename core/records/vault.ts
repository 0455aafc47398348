import { createStreamKey, open, openStreamKey, seal, sealStreamKey } from './sealing.ts';

/** Where sealed stream keys rest. */
export type StreamKeys = {
  publicKey(): Uint8Array | null;
  streamKey(stream: string): Uint8Array | null;
  addStreamKey(stream: string, sealed: Uint8Array): void;
};

const utf8 = new TextEncoder();

/** A stream's key in memory: seals what is written now, and opens what was. Forget it after use. */
export class StreamSeal {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** Seals a value as JSON, bound to the event it belongs to. */
  sealJson(eventId: string, value: unknown): Uint8Array {
    return seal(this.#key, eventId, utf8.encode(JSON.stringify(value)));
  }

  openJson(eventId: string, sealed: Uint8Array): unknown {
    return JSON.parse(new TextDecoder().decode(open(this.#key, eventId, sealed)));
  }

  /** Seals bytes, bound to what `context` says they are (core/records/sealed-file.ts). */
  sealBytes(context: string, plain: Uint8Array): Uint8Array {
    return seal(this.#key, context, plain);
  }

  openBytes(context: string, sealed: Uint8Array): Uint8Array {
    return open(this.#key, context, sealed);
  }
}

/** Gives streams their keys, and with the room's private key gets them back. */
export class Vault {
  readonly #keys: StreamKeys;

  constructor(keys: StreamKeys) {
    this.#keys = keys;
  }

  /** A new stream's key, stored sealed before anything is written under it. Needs the room's public key only: a kiosk can do it. */
  async begin(stream: string): Promise<StreamSeal> {
    const publicKey = this.#keys.publicKey();
    if (!publicKey) throw new Error('the room has no key yet');
    const key = createStreamKey();
    this.#keys.addStreamKey(stream, await sealStreamKey(publicKey, stream, key));
    return new StreamSeal(key);
  }

  /** The key of a stream, opened; null where it was destroyed. */
  async open(stream: string, privateKey: Uint8Array): Promise<StreamSeal | null> {
    const sealed = this.#keys.streamKey(stream);
    return sealed ? new StreamSeal(await openStreamKey(privateKey, stream, sealed)) : null;
  }
}
