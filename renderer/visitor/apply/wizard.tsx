import { ArrowLeft, ArrowRight, Check, Send } from 'lucide-react';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Receipt } from '../../../contract/applications/methods.ts';
import { messageOf } from '../../shared/api/answer.tsx';
import { type CallError, call } from '../../shared/api/call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { type Draft, formOf } from './draft.ts';
import { AmendmentStep, DeliveryStep, RequestStep } from './matter-steps.tsx';
import { AgentStep, BodyKindStep, ContactStep, IdentityStep, Who } from './people-steps.tsx';
import type { Place } from './place.ts';
import { Review } from './review.tsx';
import { SignStep } from './signature.tsx';
import type { StepProps } from './step-props.ts';
import { missingIn, type StepName, stepsOf } from './steps.ts';
import { useWarnings } from './use-warnings.ts';

const contents: Readonly<Record<Exclude<StepName, 'review'>, ComponentType<StepProps>>> = {
  who: Who,
  bodyKind: BodyKindStep,
  identity: IdentityStep,
  agent: AgentStep,
  contact: ContactStep,
  request: RequestStep,
  amendment: AmendmentStep,
  delivery: DeliveryStep,
  sign: SignStep,
};

type WizardProps = {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  /** index of the step shown */
  readonly at: number;
  /** one thing is being changed, and the review comes next */
  readonly editing: boolean;
  readonly onGo: (place: Place) => void;
  readonly onReceipt: (receipt: Receipt) => void;
};

/** One step of the form: where one is, what is asked, help in large type, and the two ways on. */
export const Wizard = ({ draft, onChange, at, editing, onGo, onReceipt }: WizardProps) => {
  const t = useText();
  const navigate = useNavigate();
  const steps = stepsOf(draft);
  const step = steps[at] ?? 'who';
  const [pressed, setPressed] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);

  const missing = missingIn(draft, step);
  const warnings = useWarnings(draft, step);
  const props: StepProps = { draft, onChange, missing: pressed ? missing : [], warnings };

  const submit = async () => {
    const form = formOf(draft);
    if (!form || sending) return;
    setSending(true);
    const result = await call('applications.submit', { form, signature: draft.signature });
    setSending(false);
    if (result.ok) onReceipt(result.value);
    else setFailure(result.error);
  };
  const next = () => {
    setPressed(true);
    if (missing.length > 0) return;
    const following = editing ? 'review' : steps[at + 1];
    if (following) onGo({ step: following, editing: false });
    else void submit();
  };
  const Content = step === 'review' ? null : contents[step];
  const body = draft.who === 'body' && step === 'identity';

  return (
    <form
      className="step"
      autoComplete="off"
      noValidate
      aria-labelledby="step-title"
      onSubmit={event => {
        event.preventDefault();
        next();
      }}
    >
      <div className="step-place">
        <p>{t('apply:progress', { step: at + 1, total: steps.length })}</p>
        <div className="step-track" aria-hidden>
          {steps.map((name, index) => (
            <span key={name} className={index <= at ? 'step-passed' : ''} />
          ))}
        </div>
      </div>
      <h2 id="step-title" className="step-title" ref={head} tabIndex={-1}>
        {body ? t('apply:step.identity.body') : t(`apply:step.${step}`)}
      </h2>
      <p className="step-help">{t(`apply:step.${step}.help`)}</p>
      <div className="step-body">
        {Content ? (
          <Content {...props} />
        ) : (
          <Review {...props} onEdit={edited => onGo({ step: edited, editing: true })} />
        )}
      </div>
      {failure && (
        <Notice tone="danger" role="alert" title={t('apply:submit.failed')}>
          {messageOf(t, failure)}
        </Notice>
      )}
      <div className="step-ways">
        <Button main icon={ArrowLeft} isDisabled={sending} onPress={() => void navigate(-1)}>
          {t('apply:previous')}
        </Button>
        <Button
          main
          type="submit"
          look="primary"
          isDisabled={sending}
          icon={step === 'sign' ? Send : editing ? Check : ArrowRight}
        >
          {step === 'sign'
            ? t(sending ? 'apply:submitting' : 'apply:submit')
            : t(editing ? 'apply:toReview' : 'apply:next')}
        </Button>
      </div>
    </form>
  );
};
