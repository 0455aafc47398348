import type { ReactNode } from 'react';
import type { ApplicationForm, FormWarning, Identity } from '../../../contract/applications/form.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';

type FormViewProps = {
  readonly form: ApplicationForm;
  readonly warnings: readonly FormWarning[];
  /** PNG data URL */
  readonly signature?: string | null;
};

/** The application as it was handed in, by groups; what is empty is left out. */
export const FormView = ({ form, warnings, signature = null }: FormViewProps) => {
  const t = useText();
  return (
    <Card title={t('case:form')}>
      {warnings.length > 0 && (
        <Notice tone="warm" title={t('case:warnings')}>
          <ul className="case-flags">
            {warnings.map(warning => (
              <li key={warning}>{t(`case:warning.${warning}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="form-groups">
        <Asked form={form} />
        <Applicant form={form} />
        <Group title={t('case:group.contact')}>
          {(['phone', 'address', 'postcode', 'email', 'fax'] as const).map(name => (
            <Line key={name} name={t(`case:field.${name}`)} value={form.contact[name]} />
          ))}
        </Group>
        {form.agent && (
          <Group title={t('case:group.agent')}>
            <Line name={t('case:field.name')} value={form.agent.name} />
            <IdentityLine identity={form.agent.identity} />
            <Line name={t('case:field.phone')} value={form.agent.phone} />
          </Group>
        )}
        {signature && (
          <Group title={t('case:group.signature')}>
            <img className="form-signature" src={signature} alt={t('case:group.signature')} />
          </Group>
        )}
      </div>
    </Card>
  );
};

const Asked = ({ form }: { readonly form: ApplicationForm }) => {
  const t = useText();
  if (form.caseKind === 'amendment')
    return (
      <Group title={t('case:group.amendment')} wide>
        {(['record', 'wrong', 'right', 'evidence'] as const).map(name => (
          <Line key={name} name={t(`case:field.${name}`)} value={form.amendment[name]} />
        ))}
      </Group>
    );
  const { request, delivery } = form;
  return (
    <>
      <Group title={t('case:group.request')} wide>
        <Line name={t('case:field.request')} value={request.name} />
        <Line name={t('case:field.docNo')} value={request.docNo} />
        <Line name={t('case:field.indexNo')} value={request.indexNo} />
        <Line name={t('case:field.description')} value={request.description} />
      </Group>
      <Group title={t('case:group.delivery')}>
        <Line name={t('case:field.way')} value={t(`case:way.${delivery.way}`)} />
        <Line name={t('case:field.carrier')} value={t(`case:carrier.${delivery.carrier}`)} />
        <Line name={t('case:field.otherwise')} value={t(delivery.otherwiseAsHeld ? 'case:yes' : 'case:no')} />
      </Group>
    </>
  );
};

const Applicant = ({ form: { applicant } }: { readonly form: ApplicationForm }) => {
  const t = useText();
  return (
    <Group title={t('case:group.applicant')}>
      <Line name={t('case:field.kind')} value={t(`cases:applicant.${applicant.kind}`)} />
      <Line name={t('case:field.name')} value={applicant.name} />
      {applicant.kind === 'natural' ? (
        <>
          <IdentityLine identity={applicant.identity} />
          <Line name={t('case:field.workplace')} value={applicant.workplace} />
        </>
      ) : (
        <>
          <Line name={t('case:field.creditCode')} value={applicant.creditCode} />
          <Line name={t('case:field.legalRepresentative')} value={applicant.legalRepresentative} />
          <Line name={t('case:field.contactName')} value={applicant.contactName} />
        </>
      )}
    </Group>
  );
};

const IdentityLine = ({ identity }: { readonly identity: Identity }) => {
  const t = useText();
  return <Line name={identity.name ?? t(`case:identity.${identity.kind}`)} value={identity.number} />;
};

type GroupProps = { readonly title: string; readonly wide?: boolean; readonly children: ReactNode };

const Group = ({ title, wide = false, children }: GroupProps) => (
  <section className={wide ? 'form-group form-group-wide' : 'form-group'}>
    <h3>{title}</h3>
    <dl>{children}</dl>
  </section>
);

const Line = ({ name, value }: { readonly name: string; readonly value: string | null }) =>
  value ? (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
