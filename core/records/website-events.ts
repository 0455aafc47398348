/** What the room's stream says of the unit's website as a source: who set a column up or dropped it. */
export type WebsiteEventData = {
  'website.saved': { readonly id: string; readonly name: string; readonly address: string };
  'website.removed': { readonly id: string; readonly name: string };
};
