import type { CaseRow } from '../../contract/applications/methods.ts';
import type { NumberPattern } from '../../contract/number-pattern.ts';
import type { PaperKind } from '../../contract/papers.ts';
import type { RecordLog } from '../records/log.ts';
import type { SealedFiles } from '../records/sealed-file.ts';
import type { Vault } from '../records/vault.ts';
import type { Rules } from './limits.ts';

export type CaseRows = {
  row(id: string): (CaseRow & { enquiry: string | null }) | null;
  byNumber(number: string): (CaseRow & { enquiry: string | null }) | null;
  asks(id: string): { id: string; what: string; at: string }[];
};

/** What the work on applications stands on. Everything with an effect comes in here. */
export type Office = {
  readonly log: RecordLog;
  readonly rows: CaseRows;
  readonly vault: Vault;
  readonly files: SealedFiles;
  readonly rules: Rules;
  readonly unit: string;
  /** 咨询电话; empty where none is set */
  readonly enquiryPhone: string;
  readonly terminal: string;
  readonly numberPattern: NumberPattern;
  /** 文书编号 */
  readonly paperPattern: NumberPattern;
  /** The template of a paper that came with the program. */
  readonly builtInTemplate: (paper: PaperKind) => Promise<Uint8Array>;
  readonly now: () => Date;
  readonly newId: () => string;
};
