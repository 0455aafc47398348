import type { AuditedType, AuditKind } from '../../../contract/audit.ts';

export const scanAudit = {
  'kind.scan': '掃描件',
  'kind.scanFolder': '掃描文件夾',
  'what.scan.kept': '收下掃描件 {{name}}，{{pages}} 頁',
  'what.scan.claimed': '掃描件歸入紙質文本',
  'what.scan.released': '取消掃描件的歸入',
  'what.scan.setAside': '掃描件作廢：{{reason}}',
  'what.scan.pageRead': '識別掃描件第 {{page}} 頁',
  'what.scan.pageFailed': '掃描件第 {{page}} 頁無法識別',
  'what.scan.readAgain': '重新識別掃描件',
  'what.scan.joined': '識別文字併入館藏文件 {{exception}}',
  'what.scan.parted': '取消識別文字的併入',
  'what.scanFolder.planned': '設置掃描文件夾',
  'what.scanFolder.refused': '掃描文件夾中有文件沒有收下',
} as const satisfies Partial<Record<`what.${AuditedType}` | `kind.${AuditKind}`, string>>;
