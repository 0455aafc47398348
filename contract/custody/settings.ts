import { z } from 'zod';
import { patternFault } from '../number-pattern.ts';

const pattern = (usual: string) =>
  z
    .string()
    .refine(text => patternFault(text) === null, { message: '须含 {year}、{terminal}、{serial:4} 各一次' })
    .default(usual);
/** What is printed as a barcode: letters, digits and dashes, which every scanner reads. */
const barcode = (usual: string) =>
  pattern(usual).refine(text => /^[-0-9A-Za-z{}:]+$/.test(text), { message: '条码只能用字母、数字和横线' });

/** How a unit numbers its papers (contract/number-pattern.ts). */
export const custodySettingsSchema = z.object({
  numbers: z
    .object({
      /** 接收登记号 */
      receipt: pattern('收〔{year}〕{terminal}-{serial:5}号'),
      /** 移送批次号 */
      batch: pattern('批〔{year}〕{terminal}-{serial:4}号'),
      /** 盘点单号 */
      stocktake: pattern('盘〔{year}〕{terminal}-{serial:3}号'),
      /** 销毁清单号 */
      disposal: pattern('销〔{year}〕{terminal}-{serial:3}号'),
      /** 副本条码 */
      copy: barcode('C{year}{terminal}-{serial:6}'),
      /** 位置条码 */
      place: barcode('P{year}{terminal}-{serial:4}'),
    })
    .prefault({}),
});
