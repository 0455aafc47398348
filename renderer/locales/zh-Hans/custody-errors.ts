import type { CustodyRefusal } from '../../../contract/custody/refusal.ts';

/** Why a step with a paper is not possible now. */
export const custodyErrors = {
  'custody.notFound': '没有找到这份纸质文本。',
  'custody.placeUnknown': '没有这个位置。',
  'custody.placeClosed': '这个位置已停用，请换一个位置。',
  'custody.placeInUse': '这个位置还有文本或下级位置，先移走才能停用。',
  'custody.placeCodeTaken': '同一处已有这个代码的位置，请换一个代码。',
  'custody.placeKind': '位置须按室、架、层、盒由大到小设置。',
  'custody.samePlace': '这份文本已经在这个位置。',
  'custody.codeUnknown': '没有条码为“{{code}}”的文本或位置，请再扫一次。',
  'custody.isOut': '这份文本正由读者阅览，请先办理归还。',
  'custody.isLent': '这份文本已借出，请先办理归还。',
  'custody.isNotOut': '这份文本没有借出，不用归还。',
  'custody.isMissing': '这份文本已登记为未找到，请先登记找回。',
  'custody.isNotMissing': '这份文本没有登记为未找到。',
  'custody.isDamaged': '这份文本已登记为破损。',
  'custody.isNotDamaged': '这份文本没有登记为破损。',
  'custody.isWithdrawn': '这份文本已撤下，不再提供利用。',
  'custody.isNotWithdrawn': '这份文本没有撤下，不能销毁。',
  'custody.isDestroyed': '这份文本已销毁。',
  'custody.isRejected': '这份文本已拒收，不能再办理。',
  'custody.notPublic': '公开属性不是主动公开的文本不能放在查阅场所，只能拒收并注明理由。',
  'custody.notMatched': '这份文本还没有与资料库的文件匹配。',
  'custody.nothingToLabel': '没有需要加贴的效力标记。',
  'custody.alreadyThere': '这份文本已经登记过。',
  'custody.rejectedHasCopies': '接收的文本至少一份；拒收的文本不留份数。',
} as const satisfies Record<CustodyRefusal, string>;
