/** To the thread that carries decisions into the library: documents whose decisions have changed. */
export type ToReview =
  | { readonly kind: 'apply'; readonly order: number; readonly ids: readonly string[] }
  | { readonly kind: 'close' };

/** From it: every order comes back, done or with what went wrong. */
export type FromReview =
  | { readonly kind: 'applied'; readonly order: number }
  | { readonly kind: 'failed'; readonly order: number; readonly stack: string };
