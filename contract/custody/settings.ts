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

/** Millimetres. */
const mm = (least: number, most: number, usual: number) => z.number().min(least).max(most).default(usual);

/** The labels a unit buys: a sheet of A4 and a roll. As printed on their packing. */
export const labelSettingsSchema = z.object({
  sheet: z
    .object({
      columns: z.number().int().min(1).max(10).default(3),
      rows: z.number().int().min(1).max(30).default(8),
      width: mm(20, 210, 70),
      height: mm(10, 297, 37),
      /** from the paper's edge to the first label */
      left: mm(0, 100, 0),
      top: mm(0, 100, 0.5),
      /** between two labels */
      gapX: mm(0, 50, 0),
      gapY: mm(0, 50, 0),
    })
    .prefault({}),
  roll: z.object({ width: mm(20, 110, 62), height: mm(15, 300, 40) }).prefault({}),
});
export type LabelSettings = z.infer<typeof labelSettingsSchema>;

/** Where visitors ask for a paper, and how it reaches them. */
export const callSettingsSchema = z.object({
  /** whether a document's page calls the desk; otherwise it only says where to ask */
  on: z.boolean().default(true),
  /** as visitors know it, e.g. 一楼政务公开服务台; empty: 服务台 in the page's language */
  desk: z.string().trim().max(40).default(''),
  /** the visitor goes for it, or it is brought to the terminal */
  way: z.enum(['collect', 'bring']).default('collect'),
});
export type CallSettings = z.infer<typeof callSettingsSchema>;

/** How a unit numbers its papers (contract/number-pattern.ts), and the labels it sticks on them, and how visitors ask for them. */
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
  labels: labelSettingsSchema.prefault({}),
  calls: callSettingsSchema.prefault({}),
});
