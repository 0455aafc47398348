import { type Indexable, type IndexEntry, indexEntry } from './entry.ts';

/** A document of the source unit `unit`, as the index takes it. */
export type EntryTask = { readonly document: Indexable; readonly unit: string };

/** Makes index entries, one for each task and in their order, at once or beside what its caller does. */
export type EntryMaker = {
  readonly give: (task: EntryTask) => void;
  /** The next entry, or null while it is still being made. With `wait` it is waited for; then a task must be outstanding. */
  readonly take: (wait: boolean) => IndexEntry | null;
  readonly close: () => void;
};

/** Makes each entry when it is taken. */
export const entriesInTurn = (): EntryMaker => {
  const tasks: EntryTask[] = [];
  return {
    give: task => void tasks.push(task),
    take: () => {
      const task = tasks.shift();
      return task ? indexEntry(task.document, task.unit) : null;
    },
    close: () => {},
  };
};
