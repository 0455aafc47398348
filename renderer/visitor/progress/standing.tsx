import { ArrowRight, LogOut, Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Output } from '../../../contract/index.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { useEndVisit } from '../../shared/visit.tsx';
import { Proofs } from '../proofs/proofs.tsx';
import { Ask } from './ask.tsx';
import '../../shared/receipt/provisional.css';

type StandingProps = {
  readonly standing: Output<'applications.progress'>;
  readonly code: string;
  readonly onAgain: () => void;
};

/** Where the application stands in a sentence, what comes next and until when, and what was done. No word of who or what. */
export const Standing = ({ standing, code, onAgain }: StandingProps) => {
  const t = useText();
  const language = useLanguage();
  const endVisit = useEndVisit();
  const { number, state, receivedOn, dueOn, provisional, servedOn, steps } = standing;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <div className="step progress-standing">
      <section className="card progress-state" aria-label={t('progress:state')}>
        <p className="progress-number">{number}</p>
        <h2 ref={head} tabIndex={-1}>
          {t(`progress:state.${state}`)}
        </h2>
        <p className="progress-next">
          <ArrowRight className="icon" aria-hidden />
          <span>
            <strong>{t('progress:next')}</strong> {t(`progress:next.${state}`)}
          </span>
        </p>
        <dl className="progress-dates">
          {receivedOn && (
            <div>
              <dt>{t('progress:receivedOn')}</dt>
              <dd>{formatDate(receivedOn, language)}</dd>
            </div>
          )}
          {!servedOn && (
            <div>
              <dt>{t('progress:dueOn')}</dt>
              <dd>
                {dueOn ? formatDate(dueOn, language) : t('progress:dueOn.none')}
                {dueOn && provisional && (
                  <span className="receipt-provisional">{t('progress:provisional')}</span>
                )}
              </dd>
            </div>
          )}
          {servedOn && (
            <div>
              <dt>{t('progress:servedOn')}</dt>
              <dd>{formatDate(servedOn, language)}</dd>
            </div>
          )}
        </dl>
        {!servedOn && dueOn && provisional && <p className="field-hint">{t('progress:provisional.why')}</p>}
      </section>
      <section className="card" aria-label={t('progress:steps')}>
        <h2>{t('progress:steps')}</h2>
        <ol className="progress-steps">
          {steps.map(({ type, on }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step may come twice on a day, and none is ever moved
            <li key={index}>
              <span className="progress-on">{formatDate(on, language)}</span>
              <span>{t(`progress:step.${type}`)}</span>
            </li>
          ))}
        </ol>
      </section>
      {!servedOn && <Proofs number={number} code={code} />}
      <Ask number={number} code={code} />
      <div className="step-ways">
        <Button main icon={Search} onPress={onAgain}>
          {t('progress:again')}
        </Button>
        <Button main look="primary" icon={LogOut} onPress={endVisit}>
          {t('progress:finish')}
        </Button>
      </div>
    </div>
  );
};
