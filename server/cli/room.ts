import { resolve } from 'node:path';
import type { Input, MethodName, Output } from '../../contract/index.ts';
import { checkInput, specFor } from '../checks.ts';
import { openDispatcher } from '../host/dispatch.ts';
import type { Session } from '../host/handlers.ts';
import { CommandFailure } from './command-failure.ts';

/** The command line is run by whoever may read the data folder, so it may do everything. */
const session: Session = { role: 'administrator', shell: 'browser' };

/** The use cases over a data folder, called as the pages call them: same checks, same answers. */
export type Room = {
  readonly dataDir: string;
  /** @throws CommandFailure */
  readonly call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;
};

export const withRoom = async <T>(data: string, use: (room: Room) => Promise<T>): Promise<T> => {
  const dataDir = resolve(data);
  const dispatcher = openDispatcher({ dataDir });
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const spec = specFor(method, session.role);
    if (!spec.ok) throw new CommandFailure(spec.error);
    const checked = checkInput(spec.value, input);
    if (!checked.ok) throw new CommandFailure(checked.error);
    const result = await dispatcher.call(method, checked.value, session);
    if (!result.ok) throw new CommandFailure(result.error);
    return spec.value.output.parse(result.value) as Output<M>;
  };
  try {
    return await use({ dataDir, call });
  } finally {
    await dispatcher.close();
  }
};
