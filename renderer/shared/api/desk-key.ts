/** The key that makes this page a desk. In memory only: a reload or the next visitor starts without it. */
let key: string | null = null;

export const deskKey = {
  get: () => key,
  set: (value: string | null) => {
    key = value;
  },
};
