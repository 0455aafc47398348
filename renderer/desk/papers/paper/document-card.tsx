import { useQueryClient } from '@tanstack/react-query';
import { BookOpenText, Stamp } from 'lucide-react';
import type { PaperRow } from '../../../../contract/custody/paper.ts';
import { errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { FindDocument } from '../ui/find-document.tsx';

/** Which document of the library this paper is. */
export const DocumentCard = ({ paper }: { readonly paper: PaperRow }) => {
  const t = useText();
  const client = useQueryClient();
  const label = useAction('custody.label', () => void client.invalidateQueries());
  const match = useAction('custody.match', () => void client.invalidateQueries());
  return (
    <Card title={t('custody:document')}>
      <div className="form">
        {paper.document ? (
          <>
            <LinkButton icon={BookOpenText} to={`/document/${paper.document}`}>
              {t('custody:document.open')}
            </LinkButton>
            <Button onPress={() => match.mutate({ id: paper.id, document: null })}>
              {t('custody:document.take')}
            </Button>
          </>
        ) : (
          <>
            <p>{t('custody:document.none')}</p>
            <FindDocument
              label={t('register:seek')}
              value={undefined}
              onChoose={hit => match.mutate({ id: paper.id, document: hit.id })}
            />
          </>
        )}
        {paper.validity && paper.validity !== (paper.label ?? 'valid') && (
          <Notice
            tone="warm"
            title={t('custody:label.now', { validity: t(`labels:validity.${paper.validity}`) })}
            actions={
              <Button icon={Stamp} onPress={() => label.mutate({ id: paper.id })}>
                {t('custody:label.go')}
              </Button>
            }
          />
        )}
        {paper.label && <p>{t('custody:label.done', { validity: t(`labels:validity.${paper.label}`) })}</p>}
        {label.error && <Failed error={errorOfCause(label.error)} />}
        {match.error && <Failed error={errorOfCause(match.error)} />}
      </div>
    </Card>
  );
};
