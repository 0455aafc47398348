import { Tag } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { TextLine } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type CaseFile, useRefresh } from './case-file.ts';

/** What the case is about, for the figures and to find what many ask for. */
export const Topic = ({ row }: Pick<CaseFile, 'row'>) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <span>{row.topic ?? t('case:topic.none')}</span>
      <Button icon={Tag} onPress={() => setOpen(true)}>
        {t('case:topic.set')}
      </Button>
      {open && <TopicDialog row={row} onClose={() => setOpen(false)} />}
    </>
  );
};

const TopicDialog = ({ row, onClose }: Pick<CaseFile, 'row'> & { readonly onClose: () => void }) => {
  const t = useText();
  const refresh = useRefresh();
  const [text, setText] = useState(row.topic ?? '');
  const known = useCall('applications.topics', {}).data?.topics ?? [];
  const label = useAction('applications.label', () => {
    refresh();
    onClose();
  });
  return (
    <FormDialog
      title={t('case:topic.set')}
      go={t('case:topic.go')}
      busy={label.isPending}
      error={label.error && errorOfCause(label.error)}
      onGo={() => label.mutate({ id: row.id, topic: text.trim() || null })}
      onClose={onClose}
    >
      <TextLine
        label={t('case:topic')}
        hint={t('case:topic.hint')}
        value={text}
        onChange={setText}
        max={30}
        autoFocus
      />
      <div className="topic-known">
        {known.slice(0, 12).map(({ topic }) => (
          <Button key={topic} onPress={() => setText(topic)}>
            {topic}
          </Button>
        ))}
      </div>
    </FormDialog>
  );
};
