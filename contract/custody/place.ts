import { z } from 'zod';

/** 室 / 架 / 层 / 盒. */
export const placeKinds = ['room', 'shelf', 'level', 'box'] as const;
export type PlaceKind = (typeof placeKinds)[number];

const id = z.uuid();
/** One part of a place's code: letters, digits or Han, no dash, because dashes join the parts. */
export const placeCodeSchema = z.string().regex(/^[0-9A-Za-z\p{Script=Han}]{1,10}$/u);
const name = z.string().trim().max(60);
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const placeEventSchema = z.discriminatedUnion('type', [
  event('place.added', {
    parent: id.nullable(),
    kind: z.enum(placeKinds),
    code: placeCodeSchema,
    name,
    barcode: z.string(),
  }),
  event('place.renamed', { code: placeCodeSchema, name }),
  event('place.closed', {}),
]);
export type PlaceEvent = z.infer<typeof placeEventSchema>;

export const placeRowSchema = z.object({
  id,
  parent: id.nullable(),
  kind: z.enum(placeKinds),
  code: z.string(),
  name: z.string(),
  /** 室-架-层-盒, the codes from the room down joined by dashes */
  path: z.string(),
  barcode: z.string(),
  closed: z.boolean(),
  /** copies that belong here, in this place itself */
  copies: z.number().int(),
});
export type PlaceRow = z.infer<typeof placeRowSchema>;
