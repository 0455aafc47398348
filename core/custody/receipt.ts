import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { BatchRow } from '../../contract/custody/delivery.ts';
import type { PaperRow } from '../../contract/custody/paper.ts';

type Difference = {
  readonly kind: string;
  readonly about: string;
  readonly text: string;
  readonly settlement: string | null;
};

/** What differs from a list, as the receipt says it. */
export const differenceNames: Readonly<Record<string, string>> = {
  missing: '目录有、实物缺',
  extra: '目录无、实物多',
  copiesDiffer: '份数不符',
  electronicMissing: '缺电子文本',
  indexNotPrinted: '索引号未印制',
  sealMissing: '未加盖公章',
  damaged: '破损',
  notPublic: '不属主动公开',
  other: '其他',
};
const ways: Readonly<Record<BatchRow['way'], string>> = {
  exchange: '交换站',
  inPerson: '直送',
  post: '邮寄',
};

/**
 * The receipt of a batch, filled into the template's bytes (tools/make-delivery-template.ts): the signed list in two copies.
 * @returns the bytes of the Word file
 */
export const deliveryReceipt = (
  template: Uint8Array,
  unit: string,
  batch: BatchRow,
  papers: readonly PaperRow[],
  differences: readonly Difference[],
): Uint8Array => {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
  });
  document.render({
    unit,
    number: batch.number,
    sender: batch.senderName,
    receivedOn: batch.receivedOn,
    way: ways[batch.way],
    dueOn: batch.dueOn ?? '不定期',
    state: batch.dueOn === null ? '' : batch.late ? '迟交' : '按时',
    paperCount: batch.paperCount,
    electronicCount: batch.electronicCount,
    nil: batch.nil ? '（零报送）' : '',
    registered: batch.registered,
    noDifferences: differences.length === 0 ? '无' : `${differences.length} 项`,
    papers: papers.map(({ facts, copies, rejected }, index) => ({
      no: index + 1,
      indexNo: facts.indexNo ?? '',
      title: facts.title,
      docNo: facts.docNo ?? '',
      copies: copies.total,
      note: rejected === null ? (facts.note ?? '') : `拒收：${rejected}`,
    })),
    differences: differences.map(({ kind, about, text, settlement }) => ({
      kind: differenceNames[kind] ?? kind,
      about,
      text,
      settlement: settlement ?? '',
    })),
  });
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
};
