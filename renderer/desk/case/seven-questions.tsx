import { type ReplyCheck, replyCheckSchema } from '../../../contract/applications/methods.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine, TextLines } from '../ui/fields.tsx';
import { lastQuestion } from './reply-check.ts';

const { isInformation, exists, give } = replyCheckSchema.shape;
const yesNo = ['yes', 'no'] as const;

type SevenQuestionsProps = { readonly check: ReplyCheck; readonly onChange: (check: ReplyCheck) => void };

/** 补不补 → 是不是 → 谁负责 → 有没有 → 给不给 → 怎么给 → 怎么答. An answer that ends the matter ends the questions. */
export const SevenQuestions = ({ check, onChange }: SevenQuestionsProps) => {
  const t = useText();
  const last = lastQuestion(check);
  const set = (part: Partial<ReplyCheck>) => onChange({ ...check, ...part });
  return (
    <fieldset className="questions">
      <legend>{t('case:check')}</legend>
      <Pick
        label={t('case:check.clear')}
        value={check.clear ? 'yes' : 'no'}
        options={yesNo}
        name={each => t(`case:check.clear.${each}`)}
        onChange={answer => set({ clear: answer === 'yes' })}
      />
      {last >= 2 && (
        <Pick
          label={t('case:check.isInformation')}
          value={check.isInformation}
          options={isInformation.options}
          name={each => t(`case:check.isInformation.${each}`)}
          onChange={answer => set({ isInformation: answer })}
        />
      )}
      {last >= 3 && (
        <Pick
          label={t('case:check.ours')}
          value={check.ours ? 'yes' : 'no'}
          options={yesNo}
          name={each => t(`case:check.ours.${each}`)}
          onChange={answer => set({ ours: answer === 'yes' })}
        />
      )}
      {last >= 4 && (
        <Pick
          label={t('case:check.exists')}
          value={check.exists}
          options={exists.options}
          name={each => t(`case:check.exists.${each}`)}
          onChange={answer => set({ exists: answer })}
        />
      )}
      {last >= 5 && (
        <Pick
          label={t('case:check.give')}
          value={check.give}
          options={give.options}
          name={each => t(`case:check.give.${each}`)}
          onChange={answer => set({ give: answer })}
        />
      )}
      <TextLine
        label={t('case:check.howQuestion')}
        value={check.how}
        onChange={how => set({ how })}
        max={500}
      />
      <TextLines
        label={t('case:check.answerQuestion')}
        value={check.answer}
        onChange={answer => set({ answer })}
        max={5000}
        rows={3}
      />
    </fieldset>
  );
};
