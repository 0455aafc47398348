import type { DocumentDraft } from '../../contract/document.ts';
import type { ReviewItem } from '../../contract/review.ts';

/** Which of the seven fields every document must carry (domain row 21: 元数据七项) the source does not state. The title is always there. */
export const missingFields = (draft: DocumentDraft): ReviewItem['missing'] => {
  const stated = {
    indexNo: draft.indexNo !== null,
    issuers: draft.issuers.length > 0,
    subjects: draft.subjects.length > 0,
    writtenOn: draft.writtenOn !== null,
    publishedAt: draft.publishedAt !== null,
    validity: draft.validity.status !== 'unstated',
  };
  return (Object.keys(stated) as (keyof typeof stated)[]).filter(field => !stated[field]);
};
