import type { Database } from 'better-sqlite3';
import type { Room, RoomEventData } from '../../core/records/room.ts';
import type { Projection } from './events.ts';

/** Which room this is. */
export const roomProjection: Projection = {
  name: 'room',
  tables: ['room'],
  prepare: db => {
    const setUp = db.prepare('INSERT INTO room (id, unit, terminal, since) VALUES (?, ?, ?, ?)');
    const restored = db.prepare('UPDATE room SET id = ?, terminal = ?');
    return ({ type, at, data }) => {
      if (type === 'room.setUp') {
        const { roomId, unit, terminal } = JSON.parse(data) as RoomEventData['room.setUp'];
        setUp.run(roomId, unit, terminal, at);
      } else if (type === 'room.restored') {
        const { roomId, terminal } = JSON.parse(data) as RoomEventData['room.restored'];
        restored.run(roomId, terminal);
      }
    };
  },
};

/** The room, or null before set-up. */
export const readRoom = (db: Database): Room | null =>
  db.prepare<[], Room>('SELECT id, unit, terminal, since FROM room').get() ?? null;
