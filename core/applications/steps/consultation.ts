import type { ArticleId } from '../../../contract/applications/article.ts';
import type { ConsulteeKind } from '../../../contract/applications/event.ts';
import type { CaseState, Consultation } from '../state.ts';
import { mustExist, mustRun, next, refuse, type Step, type StepOf } from './step.ts';

/** The provision under which somebody is asked. */
export const consultationArticle: Readonly<Record<ConsulteeKind, ArticleId>> = {
  thirdParty: 'reg32',
  coAuthor: 'reg34',
  otherOrgan: 'reg33.p3',
};

/** Asking a third party (art.32), a co-author (art.34) or another organ (art.33 ¶3): the reply clock pauses. */
export const consultationSent: StepOf<'consultationSent'> = (state, event, day) => {
  const stop = mustRun(state);
  if (stop) return stop;
  if (state.consultations.some(({ id }) => id === event.id))
    return refuse(
      { key: 'refusal.consultationKnown', params: { id: event.id } },
      consultationArticle[event.with],
    );
  const consultation: Consultation = {
    id: event.id,
    with: event.with,
    sentOn: day,
    receivedOn: null,
    repliedOn: null,
    consents: null,
    closedOn: null,
  };
  return next(state, { consultations: [...state.consultations, consultation] });
};

const change = (
  state: CaseState,
  id: string,
  step: (consultation: Consultation) => Partial<Consultation> | null,
): Step => {
  const missing = mustExist(state);
  if (missing) return missing;
  if (state.phase === 'closed')
    return refuse({ key: 'refusal.over', params: { state: state.phase } }, 'reg33.p3');
  const found = state.consultations.find(consultation => consultation.id === id);
  if (!found) return refuse({ key: 'refusal.consultationUnknown', params: { id } }, 'reg33.p3');
  const changed = step(found);
  if (!changed)
    return refuse({ key: 'refusal.consultationEnded', params: { id } }, consultationArticle[found.with]);
  return next(state, {
    consultations: state.consultations.map(each => (each === found ? { ...each, ...changed } : each)),
  });
};

/** The question reached the one who is asked: 15 working days from here (art.32, 34). */
export const consultationReceived: StepOf<'consultationReceived'> = (state, event, day) =>
  change(state, event.id, ({ receivedOn, repliedOn, closedOn }) =>
    receivedOn === null && repliedOn === null && closedOn === null ? { receivedOn: day } : null,
  );

/** The answer. After the 15th working day it is kept, and lengthens nothing: silence has already had its effect. */
export const consultationReplied: StepOf<'consultationReplied'> = (state, event, day) =>
  change(state, event.id, ({ repliedOn, closedOn }) =>
    repliedOn === null && closedOn === null ? { repliedOn: day, consents: event.consents ?? null } : null,
  );

/** The organ needs the answer no longer and goes on: the pause ends today. */
export const consultationClosed: StepOf<'consultationClosed'> = (state, event, day) =>
  change(state, event.id, ({ repliedOn, closedOn }) =>
    repliedOn === null && closedOn === null ? { closedOn: day } : null,
  );
