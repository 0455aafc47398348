import { useQueryClient } from '@tanstack/react-query';
import { Link2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../contract/index.ts';
import { reviewers } from '../../../contract/method.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { Pick, TextLine } from '../ui/fields.tsx';

type JoinCardProps = Pick<Output<'scans.open'>, 'scan' | 'documents' | 'personal'>;

/** 并入: a reviewer lets visitors find a document by what a machine read on its scan, and takes that back. */
export const JoinCard = (opened: JoinCardProps) => {
  const t = useText();
  const role = useMember()?.role;
  const { scan, documents } = opened;
  const may = role !== undefined && reviewers.includes(role);
  const why = () => {
    if (scan.state === 'unclaimed') return t('scan:join.claimFirst');
    if (scan.read + scan.failed < scan.pages || scan.read === 0) return t('scan:join.waiting');
    if (documents.length === 0) return t('scan:join.none');
    return may ? null : t('scan:join.reviewer');
  };
  const reason = why();
  return (
    <Card title={t('scan:join')}>
      {scan.joined !== null ? (
        <Joined {...opened} may={may} />
      ) : reason === null ? (
        <Join {...opened} />
      ) : (
        <p className="field-hint">{reason}</p>
      )}
    </Card>
  );
};

const Joined = ({ scan, documents, may }: JoinCardProps & { readonly may: boolean }) => {
  const t = useText();
  const client = useQueryClient();
  const part = useAction('scans.part', () => void client.invalidateQueries());
  const document = documents.find(({ id }) => id === scan.joined);
  return (
    <div className="form">
      <p>
        {t('scan:join.joined')}{' '}
        <Link to={`/document/${scan.joined}`} lang="zh-Hans">
          {document?.title ?? scan.joined}
        </Link>
      </p>
      {may && (
        <div>
          <Button icon={Unlink} isDisabled={part.isPending} onPress={() => part.mutate({ id: scan.id })}>
            {t('scan:join.part')}
          </Button>
        </div>
      )}
      {part.error && <Failed error={errorOfCause(part.error)} />}
    </div>
  );
};

const Join = ({ scan, documents, personal }: JoinCardProps) => {
  const t = useText();
  const client = useQueryClient();
  const [document, setDocument] = useState(documents[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const join = useAction('scans.join', () => void client.invalidateQueries());
  const exception = reason.trim() || null;
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault();
        join.mutate({ id: scan.id, document, exception });
      }}
    >
      <p className="field-hint">{t('scan:join.text')}</p>
      {documents.length > 1 ? (
        <Pick
          label={t('scan:join')}
          value={document}
          options={documents.map(({ id }) => id)}
          name={id => documents.find(each => each.id === id)?.title ?? id}
          onChange={setDocument}
        />
      ) : (
        <p lang="zh-Hans">
          <Link to={`/document/${document}`}>{documents[0]?.title}</Link>{' '}
          <span className="field-hint">{documents[0]?.docNo}</span>
        </p>
      )}
      {personal > 0 && (
        <>
          <Notice tone="warm">{t('scan:join.personal', { count: personal })}</Notice>
          <TextLine
            label={t('scan:join.reason')}
            hint={t('scan:join.reason.hint')}
            value={reason}
            onChange={setReason}
            max={500}
            required
          />
        </>
      )}
      {join.error && <Failed error={errorOfCause(join.error)} />}
      <div>
        <Button
          type="submit"
          main
          look="primary"
          icon={Link2}
          isDisabled={join.isPending || (personal > 0 && exception === null)}
        >
          {t('scan:join.go')}
        </Button>
      </div>
    </form>
  );
};
