/**
 * Leaves nothing behind to go back to: to the first entry of this visit, made the start page, with one more start page on
 * top, which cuts off every entry after it. Settles when the address is the start page.
 */
export const forgetHistory = async (): Promise<void> => {
  const state: unknown = history.state;
  const depth =
    typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number'
      ? state.idx
      : 0;
  if (depth > 0) {
    const gone = new Promise<void>(resolve => {
      addEventListener('popstate', () => resolve(), { once: true });
      setTimeout(resolve, 500);
    });
    history.go(-depth);
    await gone;
  }
  history.replaceState(null, '', '#/');
  history.pushState(null, '', '#/');
  sessionStorage.clear(); // the router keeps scroll positions there
};
