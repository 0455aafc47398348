import type { ApplicantKind, Carrier, Channel } from '../../../contract/applications/event.ts';
import type { ApplicationForm, Identity, Material } from '../../../contract/applications/form.ts';
import type { FileKind } from '../../../contract/files.ts';

/** The words papers use: in Chinese whatever language the screen speaks, because papers are. */

/** A channel, and how the day of receipt comes about in it (art.31). */
export const channelWords: Readonly<Record<Channel, { readonly name: string; readonly basis: string }>> = {
  inPerson: {
    name: '当面提交',
    basis: '当面提交的，以提交之日为收到申请之日（《条例》第三十一条第（一）项）',
  },
  signedPost: {
    name: '邮寄（签收）',
    basis: '以邮寄方式提交的，以签收之日为收到申请之日（《条例》第三十一条第（二）项）',
  },
  ordinaryPost: {
    name: '平常信函',
    basis:
      '以平常信函等无需签收的方式提交的，以与申请人确认之日为收到申请之日（《条例》第三十一条第（二）项）',
  },
  internet: {
    name: '互联网渠道',
    basis: '通过互联网渠道提交的，以双方确认之日为收到申请之日（《条例》第三十一条第（三）项）',
  },
  email: {
    name: '电子邮件',
    basis: '通过互联网渠道提交的，以双方确认之日为收到申请之日（《条例》第三十一条第（三）项）',
  },
  fax: {
    name: '传真',
    basis: '通过传真提交的，以双方确认之日为收到申请之日（《条例》第三十一条第（三）项）',
  },
};

export const kindWords: Readonly<Record<ApplicantKind, string>> = {
  natural: '公民',
  business: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
  otherBody: '其他组织',
};

export const identityWords: Readonly<Record<Identity['kind'], string>> = {
  residentId: '居民身份证',
  passport: '护照',
  hkMacaoTaiwanResidence: '港澳台居民居住证',
  hkMacaoPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  permanentResidence: '外国人永久居留身份证',
  military: '军官证、士兵证',
  other: '其他证件',
};

export const materialWords: Readonly<Record<Material, string>> = {
  form: '申请表',
  identity: '身份证明',
  creditCode: '登记证照',
  powerOfAttorney: '委托书',
  agentIdentity: '代理人身份证明',
  evidence: '证据材料',
  other: '其他材料',
};

/** What a file of a case is, in its list of contents. */
export const fileWords: Readonly<Record<FileKind, string>> = {
  ...materialWords,
  information: '拟提供的政府信息',
  serviceReturn: '送达回证',
  letter: '往来函件',
};

export const servedWords: Readonly<Record<Carrier, string>> = {
  inPerson: '直接送达',
  entrusted: '委托送达',
  post: '邮政寄送',
  onTheSpot: '当场提供',
  email: '电子邮件',
  fax: '传真',
  inspection: '现场查阅、抄录',
};

type Delivery = Extract<ApplicationForm, { caseKind: 'information' }>['delivery'];

/** 获取方式 and 载体形式 in one. */
export const deliveryWords = ({ way, carrier }: Delivery): string => {
  const ways = {
    post: '邮寄',
    email: '电子邮件',
    fax: '传真',
    collect: '自行领取',
    readHere: '当场阅读、抄录',
  };
  const carriers = { paper: '纸质', email: '电子邮件', disc: '光盘' };
  return `${ways[way]}（${carriers[carrier]}）`;
};
