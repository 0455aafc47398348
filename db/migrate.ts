/** One step of a database's shape. Steps are numbered from 1 without gaps and never change once released. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
};
