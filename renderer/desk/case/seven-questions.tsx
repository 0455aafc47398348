import { replyCheckSchema } from '../../../contract/applications/methods.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine, TextLines } from '../ui/fields.tsx';
import { type CheckDraft, checkOf, lastQuestion } from './reply-check.ts';

const { isInformation, exists, give } = replyCheckSchema.shape;
const yesNo = ['yes', 'no'] as const;
const sayOf = (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no');

type SevenQuestionsProps = {
  readonly check: CheckDraft;
  readonly onChange: (check: CheckDraft) => void;
};

/** 补不补 → 是不是 → 谁负责 → 有没有 → 给不给 → 怎么给 → 怎么答, one after the other; an answer that ends the matter leads to how it is given and said. */
export const SevenQuestions = ({ check, onChange }: SevenQuestionsProps) => {
  const t = useText();
  const last = lastQuestion(check);
  const set = (part: Partial<CheckDraft>) => onChange({ ...check, ...part });
  return (
    <fieldset className="questions">
      <legend>{t('case:check')}</legend>
      <Question
        label={t('case:check.clear')}
        answer={sayOf(check.clear)}
        options={yesNo}
        name={each => t(`case:check.clear.${each}`)}
        onAnswer={answer => set({ clear: answer === 'yes' })}
      />
      {last >= 2 && (
        <Question
          label={t('case:check.isInformation')}
          answer={check.isInformation}
          options={isInformation.options}
          name={each => t(`case:check.isInformation.${each}`)}
          onAnswer={answer => set({ isInformation: answer })}
        />
      )}
      {last >= 3 && (
        <Question
          label={t('case:check.ours')}
          answer={sayOf(check.ours)}
          options={yesNo}
          name={each => t(`case:check.ours.${each}`)}
          onAnswer={answer => set({ ours: answer === 'yes' })}
        />
      )}
      {last >= 4 && (
        <Question
          label={t('case:check.exists')}
          answer={check.exists}
          options={exists.options}
          name={each => t(`case:check.exists.${each}`)}
          onAnswer={answer => set({ exists: answer })}
        />
      )}
      {last >= 5 && (
        <Question
          label={t('case:check.give')}
          answer={check.give}
          options={give.options}
          name={each => t(`case:check.give.${each}`)}
          onAnswer={answer => set({ give: answer })}
        />
      )}
      {checkOf(check) !== null && (
        <>
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
        </>
      )}
    </fieldset>
  );
};

type QuestionProps<T extends string> = {
  readonly label: string;
  readonly answer: T | null;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly onAnswer: (answer: T) => void;
};

/** A question that has no answer until somebody gives one. */
const Question = <T extends string>({ label, answer, options, name, onAnswer }: QuestionProps<T>) => {
  const t = useText();
  return (
    <Pick<T | ''>
      label={label}
      value={answer ?? ''}
      options={answer === null ? ['', ...options] : options}
      name={option => (option === '' ? t('case:outcome.choose') : name(option))}
      onChange={option => option !== '' && onAnswer(option)}
    />
  );
};
