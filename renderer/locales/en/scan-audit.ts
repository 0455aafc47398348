import type { AuditedType, AuditKind } from '../../../contract/audit.ts';

export const scanAudit = {
  'kind.scan': 'Scans',
  'kind.scanFolder': 'Scanner folder',
  'what.scan.kept': 'Scan kept: {{name}}, {{pages, page|pages}}',
  'what.scan.claimed': 'Scan claimed by a paper',
  'what.scan.released': 'Scan taken back from its paper',
  'what.scan.setAside': 'Scan set aside: {{reason}}',
  'what.scan.pageRead': 'Page {{page}} of a scan recognised',
  'what.scan.pageFailed': 'Page {{page}} of a scan not readable',
  'what.scan.readAgain': 'Scan recognised again',
  'what.scan.joined': 'Recognised text joined to a document {{exception}}',
  'what.scan.parted': 'Recognised text parted from a document',
  'what.scanFolder.planned': 'Scanner folder chosen',
  'what.scanFolder.refused': 'A file of the scanner folder was not taken',
} as const satisfies Partial<Record<`what.${AuditedType}` | `kind.${AuditKind}`, string>>;
