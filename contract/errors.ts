import { custodyRefusals } from './custody/refusal.ts';
import { dutyRefusals } from './duty/refusal.ts';
import { receptionRefusals } from './reception/refusal.ts';

/** Everything a person can do wrong or meet, each with a code that is also its message key (`errors.<code>`). */
export const errorCodes = [
  'input.invalid',
  'input.tooLarge',
  'request.unknownMethod',
  'request.forbidden',
  'request.busy',
  'library.notFound',
  'library.withdrawn',
  'library.queryTooLong',
  'library.fileMissing',
  'library.fileTampered',
  'library.newerVersion',
  'imports.running',
  'imports.folderMissing',
  'imports.folderUnreadable',
  'imports.nothingRunning',
  'imports.sourceUnknown',
  'imports.indexUnreadable',
  'imports.diskFull',
  'sync.untrusted',
  'sync.rolledBack',
  'sync.fastForward',
  'sync.expired', // expires, clock
  'sync.rootExpired', // clock
  'sync.mixed',
  'sync.wrongUnit', // expected, found
  'sync.tampered', // path
  'sync.tooLarge', // path
  'sync.malformed', // detail
  'sync.hostilePath', // path
  'sync.missing', // path
  'sync.notRepository',
  'sync.unreachable', // detail
  'sync.tooSlow',
  'sync.redirected', // host
  'sync.answer', // status
  'sync.serverLied', // path
  'sync.certificate', // detail
  'sync.caUnreadable', // file
  'sync.addressInvalid',
  'sync.proxyPassword',
  'sync.folderMissing',
  'sync.unreadable', // path, detail
  'sync.zipBroken',
  'sync.stickMissing',
  'sync.rootInvalid',
  'sync.fingerprintDiffers',
  'sync.trustDamaged',
  'sync.known',
  'sync.unknown',
  'publishing.keysMissing', // folder
  'publishing.keysExist', // folder
  'publishing.keysTooFew', // role, have, need
  'publishing.keyUnknown', // key
  'publishing.keyDamaged', // role
  'publishing.threshold', // keys, threshold
  'publishing.passphraseWeak',
  'publishing.passphraseWrong', // role
  'publishing.rootExpired', // expires
  'publishing.notRepository', // folder
  'publishing.otherRepository', // folder
  'publishing.insideData',
  'publishing.diskFull',
  'publishing.cancelled',
  'shell.noPrinter',
  'shell.printCancelled',
  'shell.printFailed',
  'shell.pdfFailed',
  'shell.printTimeout',
  'shell.leaveCodeWrong',
  'shell.leaveCodeUnset',
  'shell.leaveLocked', // seconds
  'shell.onlyKiosk',
  'shell.onlyDesk',
  'staff.wrongLogin',
  'staff.wait',
  'staff.locked',
  'staff.weakPassword',
  'staff.nameTaken',
  'staff.unknown',
  'staff.lastAdministrator',
  'staff.alreadySetUp',
  'staff.notSetUp',
  'staff.wrongRecoveryKey',
  'staff.badTerminal',
  'applications.notFound',
  'applications.wait',
  'applications.ended',
  'applications.refused',
  'applications.notReadBack',
  'applications.moved',
  'applications.proposalOpen',
  'applications.noProposal',
  'applications.ownProposal',
  'applications.checkMissing',
  'applications.checkDisagrees',
  'applications.topicPersonal',
  'applications.exportTooLarge', // megabytes
  'applications.passphraseShort', // least
  'applications.tooManyNames', // most
  'applications.filingMissing',
  'conversion.personal',
  'conversion.failed',
  'filing.notEnded', // number
  'filing.alreadyProposed', // number
  'filing.unknown',
  'filing.decided',
  'filing.own',
  'applications.destroyed',
  'files.tooLarge', // megabytes
  'files.empty',
  'files.tooMany', // most
  'files.type', // types
  'files.lyingType',
  'files.encrypted',
  'files.uploadLost',
  'files.notHere',
  'files.missing',
  'files.damaged',
  'files.noText',
  'files.diskFull',
  'backup.filesDamaged', // count
  'review.unknown',
  'review.moved',
  'review.notClean', // count
  'review.exceptionMissing',
  'review.reasonMissing',
  'review.notShown',
  'review.notTakenDown',
  'mistakes.wait',
  'mistakes.unknown',
  'mistakes.moved',
  'papers.notCalled',
  'papers.notDecided',
  'papers.incomplete', // fields
  'papers.notDocx',
  'papers.templateTooLarge', // parts, megabytes
  'papers.templateBroken', // place
  'papers.unknownField', // field
  'papers.lacksField', // field
  'scans.notFound',
  'scans.empty',
  'scans.tooLarge', // megabytes
  'scans.uploadLost',
  'scans.wrongType', // page
  'scans.damaged', // page
  'scans.encrypted',
  'scans.mixed',
  'scans.tooSlow',
  'scans.known',
  'scans.diskFull',
  'scans.ofLibrary',
  'scans.isSetAside',
  'scans.isJoined',
  'scans.notRead',
  'scans.notClaimed',
  'scans.notJoined',
  'scans.notOfDocument',
  'scans.personalFound', // count
  'scans.folderMissing', // folder
  'scans.folderInsideData',
  ...custodyRefusals,
  ...receptionRefusals,
  ...dutyRefusals,
  'health.checking',
  'backup.damaged',
  'backup.folderMissing',
  'backup.diskFull',
  'backup.unknown',
  'backup.notPlanned',
  'backup.insideData',
  'backup.inUse',
  'backup.terminalUsed',
  'websites.unreachable', // detail
  'websites.hostNotAllowed', // host
  'websites.needsTls',
  'websites.robots',
  'websites.siteIdMismatch', // found
  'websites.noArticles',
  'websites.templateChanged',
  'websites.unknown',
  'statistics.yearRunning',
  'statistics.doesNotClose',
  'statistics.periodWrong',
  'fault',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure: a code to translate and the facts its sentence needs. Never personal data, never a local path for visitors. */
export type AppError<C extends ErrorCode = ErrorCode> = {
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What a use case returns when failure is expected. What is not expected throws. */
export type Result<T, C extends ErrorCode = ErrorCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError<C> };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = <C extends ErrorCode>(
  code: C,
  params: Record<string, string | number> = {},
): Result<never, C> => ({ ok: false, error: { code, params } });
