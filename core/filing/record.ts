/** What the stream of a 销毁清册 holds. */
export type DestructionEventData = {
  'destruction.proposed': { readonly cases: readonly string[]; readonly basis: string };
  /** the cases' own streams say `case.destroyed` beside it */
  'destruction.approved': { readonly count: number };
  'destruction.refused': Record<never, never>;
};

/** A 销毁清册 as it stands. */
export type DestructionRow = {
  readonly id: string;
  readonly cases: readonly string[];
  readonly basis: string;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly state: 'proposed' | 'destroyed' | 'refused';
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
};
