/** The stream every room has once: what it is, and how it came to be here. */
export const roomStream = 'room';

/** What each event of the room says. */
export type RoomEventData = {
  /** `changed` names the fields, `settings` is all of them as they are from now on; by `system` where the file was changed by hand */
  'room.settingsChanged': { readonly changed: string; readonly settings: unknown };
  'room.setUp': { readonly roomId: string; readonly unit: string; readonly terminal: string };
  /**
   * A restored backup is another room: the old machine may still be running, and two rooms that count the same serials would give the same
   * number twice. So it gets a new identity and a terminal code that its log has never seen.
   */
  'room.restored': { readonly roomId: string; readonly terminal: string; readonly backup: string };
};

export type Room = {
  /** UUIDv7; changes with every restore */
  readonly id: string;
  readonly unit: string;
  /** code of this terminal, part of every number it gives */
  readonly terminal: string;
  /** ISO 8601 */
  readonly since: string;
};
