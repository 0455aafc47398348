import { useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import type { DocumentRecord } from './paper.ts';

export type AnswerPayload = Extract<DocumentRecord['payload'], { kind: 'answer' }>;

/** 问答: the question, the answer, and what it rests on. */
export const Question = ({ answer }: { readonly answer: AnswerPayload }) => {
  const t = useText();
  return (
    <Card title={t('document:answer')} className="question">
      <div className="turn turn-question">
        <span className="turn-sign">{t('document:answer.question')}</span>
        <p lang="zh">{answer.question}</p>
      </div>
      <div className="turn turn-answer">
        <span className="turn-sign">{t('document:answer.answer')}</span>
        <p lang="zh">{answer.answer}</p>
      </div>
      {answer.basis.length > 0 && (
        <div className="turn-basis">
          <h3>{t('document:answer.basis')}</h3>
          <ul lang="zh">
            {answer.basis.map(basis => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
};
