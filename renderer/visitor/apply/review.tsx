import { PencilLine } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { deliveryOf } from './draft.ts';
import { Warning } from './fields.tsx';
import type { StepProps } from './step-props.ts';
import { type StepName, stepsOf } from './steps.ts';

type Row = readonly [label: string, value: string];
type Block = { readonly title: string; readonly step: StepName; readonly rows: readonly Row[] };

const useBlocks = ({ draft }: StepProps): readonly Block[] => {
  const t = useText();
  const body = draft.who === 'body';
  const document =
    draft.identityKind === 'other' && draft.identityName.trim() !== '' ? draft.identityName : null;
  const agentDocument =
    draft.agentIdentityKind === 'other' && draft.agentIdentityName.trim() !== ''
      ? draft.agentIdentityName
      : null;
  const { carrier } = deliveryOf(draft);
  const applicant: readonly Row[] = body
    ? [
        [t('apply:field.name.body'), draft.name],
        [t('apply:step.bodyKind'), draft.bodyKind ? t(`apply:body.${draft.bodyKind}`) : ''],
        [t('apply:field.creditCode'), draft.creditCode],
        [t('apply:field.contactName'), draft.contactName],
        [t('apply:field.legalRepresentative'), draft.legalRepresentative],
      ]
    : [
        [t('apply:field.name'), draft.name],
        [document ?? t(`apply:identity.${draft.identityKind}`), draft.identityNumber],
        [t('apply:field.workplace'), draft.workplace],
      ];
  const agent: readonly Row[] =
    draft.agent === 'other'
      ? [
          [t('apply:field.agentName'), draft.agentName],
          [agentDocument ?? t(`apply:identity.${draft.agentIdentityKind}`), draft.agentIdentityNumber],
          [t('apply:field.agentPhone'), draft.agentPhone],
        ]
      : [[t('apply:review.agent'), body ? t('apply:agent.self.body') : t('apply:agent.self')]];
  const blocks: Readonly<Record<StepName, Block | null>> = {
    who: null,
    bodyKind: null,
    identity: { title: t('apply:review.applicant'), step: 'identity', rows: applicant },
    agent: { title: t('apply:review.agent'), step: 'agent', rows: agent },
    contact: {
      title: t('apply:review.contact'),
      step: 'contact',
      rows: [
        [t('apply:field.phone'), draft.phone],
        [t('apply:field.address'), draft.address],
        [t('apply:field.postcode'), draft.postcode],
        [t('apply:field.fax'), draft.fax],
        [t('apply:field.email'), draft.email],
      ],
    },
    request: {
      title: t('apply:review.request'),
      step: 'request',
      rows: [
        [t('apply:field.requestName'), draft.requestName],
        [t('apply:field.description'), draft.description],
        [t('apply:field.docNo'), draft.docNo],
        [t('apply:field.indexNo'), draft.indexNo],
      ],
    },
    amendment: {
      title: t('apply:review.amendment'),
      step: 'amendment',
      rows: [
        [t('apply:field.record'), draft.record],
        [t('apply:field.wrong'), draft.wrong],
        [t('apply:field.right'), draft.right],
        [t('apply:field.evidence'), draft.evidence],
      ],
    },
    delivery: {
      title: t('apply:review.delivery'),
      step: 'delivery',
      rows: [
        [
          t('apply:review.delivery'),
          [
            [draft.way ? t(`apply:way.${draft.way}`) : '', t(`apply:carrier.${carrier}`)].join(' · '),
            ...(draft.otherwiseAsHeld ? [t('apply:otherwiseAsHeld')] : []),
          ].join('\n'),
        ],
      ],
    },
    review: null,
    sign: null,
  };
  return stepsOf(draft).flatMap(step => blocks[step] ?? []);
};

/** Everything once more before it is signed, each block with a way to change it. What was left empty is left out. */
export const Review = (props: StepProps & { readonly onEdit: (step: StepName) => void }) => {
  const t = useText();
  const blocks = useBlocks(props);
  return (
    <>
      {props.warnings.map(warning => (
        <Warning key={warning}>{t(`apply:warning.${warning}`)}</Warning>
      ))}
      {blocks.map(({ title, step, rows }) => {
        const filled = rows.filter(([, value]) => value.trim() !== '');
        return (
          <section key={step} className="review-block" aria-label={title}>
            <div className="review-head">
              <h3>{title}</h3>
              <Button
                main
                icon={PencilLine}
                aria-label={t('apply:review.change.of', { what: title })}
                onPress={() => props.onEdit(step)}
              >
                {t('apply:review.change')}
              </Button>
            </div>
            <dl>
              {filled.map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              {filled.length === 0 && (
                <div>
                  <dt>{t('apply:review.blank')}</dt>
                  <dd>—</dd>
                </div>
              )}
            </dl>
          </section>
        );
      })}
    </>
  );
};
