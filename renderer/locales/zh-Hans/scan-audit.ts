import type { AuditKind } from '../../../contract/audit.ts';

/** The kinds of the scans' events; their sentences are in contract/scans/audit.ts. */
export const scanAudit = {
  'kind.scan': '扫描件',
  'kind.scanFolder': '扫描文件夹',
} as const satisfies Partial<Record<`kind.${AuditKind}`, string>>;
