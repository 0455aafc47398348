import { useRef } from 'react';
import { visitOutcomes, visitPurposes } from '../../../contract/reception/visit.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { clockHere, todayHere } from '../../shared/today.ts';
import { DayField, Pick, TextLine, TimeField } from '../ui/fields.tsx';
import { FindConcern } from './find-concern.tsx';
import type { VisitDraft } from './visit-draft.ts';

type VisitFieldsProps = { readonly draft: VisitDraft; readonly onChange: (draft: VisitDraft) => void };

/** The fields of a visit, in the order they are typed: a digit chooses from a list, Enter goes on. */
export const VisitFields = ({ draft, onChange }: VisitFieldsProps) => {
  const t = useText();
  const rest = useRef<HTMLDivElement>(null);
  const set = (part: Partial<VisitDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className="form-row visit-choice">
        <Pick
          label={t('reception:field.purpose')}
          value={draft.purpose}
          options={visitPurposes}
          name={each => `${visitPurposes.indexOf(each) + 1} ${t(`reception:purpose.${each}`)}`}
          onChange={purpose => set({ purpose })}
        />
        <Pick
          label={t('reception:field.outcome')}
          value={draft.outcome}
          options={visitOutcomes}
          name={each => `${visitOutcomes.indexOf(each) + 1} ${t(`reception:outcome.${each}`)}`}
          onChange={outcome => set({ outcome })}
        />
        <FindConcern
          value={draft.concern}
          onChange={concern => {
            set({ concern });
            // its field is gone, or come back: the hand goes on to the next one
            setTimeout(() => rest.current?.querySelector('input')?.focus());
          }}
        />
      </div>
      <div className="form-row visit-rest" ref={rest}>
        <TextLine
          label={t('reception:field.note')}
          placeholder={t('reception:note.hint')}
          value={draft.note}
          max={500}
          required={draft.outcome !== 'settled'}
          onChange={note => set({ note })}
        />
        <TextLine
          label={t('reception:field.minutes')}
          value={draft.minutes}
          max={3}
          onChange={minutes => set({ minutes })}
        />
        <TextLine
          label={t('reception:field.people')}
          value={draft.people}
          max={3}
          onChange={people => set({ people })}
        />
        <div className="visit-when">
          <DayField
            label={t('reception:field.on')}
            value={draft.on ?? todayHere()}
            latest={todayHere()}
            onChange={on => set({ on: on || null })}
          />
          <TimeField
            label={t('reception:field.at')}
            value={draft.at ?? clockHere()}
            onChange={at => set({ at: at || null })}
          />
        </div>
      </div>
    </>
  );
};
