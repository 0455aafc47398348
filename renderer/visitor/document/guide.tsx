import { ArrowLeft, ArrowRight, Check, ClipboardList, Clock, MapPin, UserCheck, Wallet } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import type { DocumentRecord } from './paper.ts';

export type GuidePayload = Extract<DocumentRecord['payload'], { kind: 'guide' }>;

/** 办事指南: who, where, how long, how much, what to bring, and the steps one at a time (domain row 61). */
export const Guide = ({ guide }: { readonly guide: GuidePayload }) => {
  const t = useText();
  const facts: [typeof Clock, string, string | null][] = [
    [UserCheck, t('document:guide.conditions'), guide.conditions],
    [MapPin, t('document:guide.window'), guide.window],
    [Clock, t('document:guide.timeLimit'), guide.timeLimit],
    [Wallet, t('document:guide.fee'), guide.fee],
  ];
  return (
    <Card title={t('document:guide')} className="guide">
      <dl className="guide-facts">
        {facts.map(([Icon, name, value]) =>
          value === null ? null : (
            <div key={name} className="guide-fact">
              <dt>
                <Icon className="icon" aria-hidden />
                {name}
              </dt>
              <dd lang="zh">{value}</dd>
            </div>
          ),
        )}
        {guide.materials.length > 0 && (
          <div className="guide-fact guide-materials">
            <dt>
              <ClipboardList className="icon" aria-hidden />
              {t('document:guide.materials')}
            </dt>
            <dd lang="zh">
              <ul>
                {guide.materials.map(material => (
                  <li key={material}>
                    <Check className="icon" aria-hidden />
                    {material}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {guide.steps.length > 0 && <StepPlayer steps={guide.steps} />}
    </Card>
  );
};

/** A step's short name: its title, or where the source gives none the beginning of its text. */
export const stepName = ({ title, text }: GuidePayload['steps'][number]): string => {
  if (title.trim() !== '') return title;
  const clause = text.trim().split(/[，。；：\n]/u)[0] ?? '';
  return clause.length <= 14 ? clause : `${clause.slice(0, 13)}…`;
};

const StepPlayer = ({ steps }: { readonly steps: GuidePayload['steps'] }): ReactNode => {
  const t = useText();
  const id = useId();
  const [at, setAt] = useState(0);
  return (
    <section className="guide-steps" aria-labelledby={id}>
      <h3 id={id}>{t('document:guide.steps')}</h3>
      <ol className="guide-steps-track">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
          <li key={index}>
            <button
              type="button"
              className="guide-step-dot"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => setAt(index)}
            >
              <span aria-hidden className="guide-step-number">
                {index + 1}
              </span>
              <span className="guide-step-name" lang="zh">
                {stepName(step)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="guide-step-stage" aria-live="polite">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
          <div key={index} className="guide-step" hidden={index !== at}>
            <p className="guide-step-count">
              {t('document:guide.step', { step: index + 1, steps: steps.length })}
            </p>
            {step.title !== '' && (
              <p className="guide-step-title" lang="zh">
                {step.title}
              </p>
            )}
            <p className="guide-step-text" lang="zh">
              {step.text}
            </p>
          </div>
        ))}
      </div>
      <div className="guide-steps-actions">
        <Button main icon={ArrowLeft} isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          {t('document:guide.previous')}
        </Button>
        <Button
          main
          look="primary"
          icon={ArrowRight}
          isDisabled={at === steps.length - 1}
          onPress={() => setAt(at + 1)}
        >
          {t('document:guide.next')}
        </Button>
      </div>
    </section>
  );
};
