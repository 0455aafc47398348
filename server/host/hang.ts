/** Tells a hung host from one at long work. */
export type HangWatch = {
  /** a call has been waiting long: ask the host whether it is there */
  readonly doubt: () => void;
  /** anything at all came from the host */
  readonly heard: () => void;
};

type Options = { readonly ping: () => void; readonly kill: () => void; readonly graceMs: number };

/** A host that was asked and stays silent for `graceMs` is killed; one that answers may take as long as its work needs. */
export const watchHang = ({ ping, kill, graceMs }: Options): HangWatch => {
  let silence: NodeJS.Timeout | undefined;
  return {
    doubt: () => {
      if (silence) return;
      silence = setTimeout(kill, graceMs);
      ping();
    },
    heard: () => {
      clearTimeout(silence);
      silence = undefined;
    },
  };
};
