type FieldNote = { readonly note: string; readonly rows?: readonly string[] };

/**
 * Every field a template may hold, by the name that stands in braces in Word: `{受理编号}`. Names are Chinese because the people who change
 * templates read them. `rows`: the field is a list, written `{#补正事项}…{/补正事项}` with these fields inside.
 */
export const fields = {
  单位名称: { note: '本单位全称' },
  编号: { note: '文书编号，定稿时生成' },
  受理编号: { note: '申请的受理编号' },
  申请人: { note: '申请人姓名或名称' },
  收件人: { note: '文书发给谁（第三方、其他机关）' },
  收到日期: { note: '收到申请之日（《条例》第三十一条）' },
  收到依据: { note: '收到日怎样认定' },
  申请内容: { note: '申请公开的信息：名称、文号、特征描述' },
  落款日期: { note: '出具文书的日期' },
  咨询电话: { note: '设置中的咨询电话' },
  经办人: { note: '出具文书的工作人员' },
  申请人类别: { note: '公民、商业企业、科研机构等' },
  证件名称: { note: '证件种类' },
  证件号码: { note: '证件号码或统一社会信用代码' },
  工作单位: { note: '公民的工作单位' },
  法定代表人: { note: '法人或其他组织的法定代表人' },
  联系人: { note: '法人或其他组织的联系人' },
  联系电话: { note: '申请人电话' },
  通信地址: { note: '申请人地址' },
  邮政编码: { note: '申请人邮政编码' },
  电子邮箱: { note: '申请人电子邮箱' },
  传真: { note: '申请人传真' },
  代理人: { note: '代理人姓名' },
  代理人证件号码: { note: '代理人证件号码' },
  提供方式: { note: '获取方式和载体形式' },
  提交渠道: { note: '当面、邮寄、互联网等；口头申请注明' },
  提交材料: { note: '收到的材料清单' },
  录入日期: { note: '录入工作平台的日期' },
  答复期限: { note: '答复的最后日期' },
  期限说明: { note: '答复期限怎样算出' },
  办理过程: { note: '已办的各步骤', rows: ['日期', '事项', '经办人'] },
  补正事项: { note: '一次性告知的全部补正事项', rows: ['序号', '内容'] },
  补正期限: { note: '补正的期限' },
  逾期后果: { note: '逾期不补正、不缴费等的后果' },
  补正指导: { note: '怎样补正的指导和释明' },
  申请情况: { note: '申请的数量、频次' },
  说明期限: { note: '说明理由的期限' },
  延长工作日数: { note: '延长的工作日数' },
  新答复期限: { note: '延长后答复的最后日期' },
  延长理由: { note: '延长答复期限的理由' },
  批准人: { note: '同意延期的负责人（存卷，可不印）' },
  征求内容: { note: '征求意见的信息，不写申请人的个人信息' },
  征求期限: { note: '提出意见的期限' },
  沉默后果: { note: '逾期未提出意见怎样处理' },
  征求对象: { note: '征求谁的意见' },
  公开内容: { note: '公开的信息，或者获取的方式、途径和时间' },
  公开理由: { note: '决定公开的理由' },
  协办事项: { note: '请协助办理什么' },
  协办期限: { note: '何时办理完毕' },
  收费依据: { note: '收取信息处理费的依据' },
  收费标准: { note: '按件或者按量的标准' },
  收费金额: { note: '金额，元' },
  缴费方式: { note: '怎样缴费' },
  缴费期限: { note: '缴费的期限' },
  决定: { note: '答复结果' },
  决定依据: { note: '答复所依据的条款' },
  理由: { note: '决定的理由' },
  法律依据: { note: '禁止公开的法律、行政法规及条款' },
  检索情况: { note: '怎样检索、检索的范围和结果' },
  获取途径: { note: '获取信息的方式、途径' },
  办理途径: { note: '依照哪项专门规定、到哪里办理' },
  应向机关: { note: '负责公开该信息的机关名称和联系方式' },
  反映渠道: { note: '信访、投诉、举报的渠道' },
  原答复: { note: '此前答复的编号和日期' },
  告知情况: { note: '此前告知的日期和期限' },
  更正内容: { note: '原记录和更正后的内容' },
  救济途径: { note: '按决定当日的法律自动写入（行政复议、行政诉讼）' },
  送达文书: { note: '送达的文书名称和编号' },
  送达方式: { note: '送达的方式' },
  送达日期: { note: '送达的日期' },
  送达地点: { note: '送达的地点' },
  签收人: { note: '在屏幕上签的名，没有签名时留空白' },
  备注: { note: '其他要写明的' },
  案卷目录: { note: '案卷中的各件', rows: ['序号', '题名', '日期', '页数', '备注'] },
  保管期限: { note: '案卷的保管期限' },
} as const satisfies Record<string, FieldNote>;

export type FieldName = keyof typeof fields;

/** The fields inside a list; null for a field that is no list. */
export const rowsOf = (name: FieldName): readonly string[] | null => {
  const field: FieldNote = fields[name];
  return field.rows ?? null;
};

export const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** What stands in a field: words, or the lines of a list. */
export type FieldValue = string | readonly Readonly<Record<string, string>>[];
