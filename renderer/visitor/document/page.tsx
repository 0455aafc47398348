import { useParams } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { Card } from '../../shared/ui/card.tsx';
import { Page } from '../frame/page.tsx';

export const DocumentPage = () => {
  const { id = '' } = useParams();
  const document = useCall('library.document', { id });
  return (
    <Answer of={document}>
      {({ title, text }) => (
        <Page title={title}>
          <Card>
            <p lang="zh">{text}</p>
          </Card>
        </Page>
      )}
    </Answer>
  );
};
