/** What the room's stream says of signed repositories: who trusted, dropped, published, changed keys, and what was refused. Nothing secret. */
export type RepositoryEventData = {
  'repository.trusted': { readonly id: string; readonly unit: string; readonly fingerprint: string };
  'repository.changed': { readonly id: string };
  'repository.removed': { readonly id: string };
  /** `failure` is an error code (contract/errors.ts) */
  'repository.refused': { readonly id: string; readonly failure: string };
  'repository.keysMade': { readonly repository: string; readonly fingerprint: string };
  'repository.keysRotated': {
    readonly repository: string;
    readonly role: string;
    readonly rootVersion: number;
  };
  'repository.published': {
    readonly repository: string;
    readonly sequence: number;
    readonly documents: number;
  };
};
