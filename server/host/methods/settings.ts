import { fail, ok } from '../../../contract/errors.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { LazyRoom } from '../room.ts';
import { settingsKeeper } from '../settings-keeper.ts';

/** The settings on the desk's page. */
export const settingsMethods = (
  room: LazyRoom,
  context: HostContext,
  { caller }: OfficeCalls,
): Pick<Handlers, Extract<keyof Handlers, `settings.${string}`>> => {
  const keeper = settingsKeeper(room, context);
  return {
    'settings.read': () => {
      keeper.noteFile();
      return ok({ settings: context.settings, changedAt: keeper.changedAt() });
    },
    'settings.change': ({ settings }, session) => {
      if (!room.open().log()) return fail('staff.notSetUp');
      keeper.change(settings, caller(session).member.id);
      return ok({ settings: context.settings });
    },
  };
};
