import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wishOf } from '../../../contract/applications/form.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { CaseFile } from '../case/case-file.ts';
import { TextLine, TextLines, Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

/** The files of a case that may be for everybody: what staff kept as the information itself. */
const informationOf = ({ row, entries }: CaseFile) =>
  entries
    .filter(({ attached }) => attached?.kind === 'information')
    .flatMap(({ id, particulars }) =>
      (particulars?.files ?? []).map(({ id: file, name }) => ({ stream: row.id, event: id, file, name })),
    );

/** Writes the document that everybody will read: its words, and the files that go with it. */
export const PublishDialog = ({
  file,
  onClose,
}: {
  readonly file: CaseFile;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const client = useQueryClient();
  const [title, setTitle] = useState(file.form ? wishOf(file.form) : '');
  const [text, setText] = useState('');
  const offered = informationOf(file);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const publish = useAction('conversion.publish', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('conversion:publish')}
      go={t(publish.isPending ? 'conversion:publish.busy' : 'conversion:publish.go')}
      ready={title.trim().length > 1 && text.trim().length > 1}
      busy={publish.isPending}
      error={publish.error && errorOfCause(publish.error)}
      onGo={() =>
        publish.mutate({
          id: file.row.id,
          position: file.position,
          title,
          text,
          files: offered
            .filter(each => chosen.has(each.file))
            .map(({ stream, event, file: id }) => ({ stream, event, file: id })),
        })
      }
      onClose={onClose}
    >
      <Notice tone="warm" title={t('conversion:publish.text')} />
      <TextLine label={t('conversion:title')} value={title} onChange={setTitle} max={200} required />
      <TextLines
        label={t('conversion:body')}
        value={text}
        onChange={setText}
        max={100_000}
        rows={10}
        required
      />
      {offered.map(each => (
        <Tick
          key={each.file}
          label={t('conversion:attach', { name: each.name })}
          value={chosen.has(each.file)}
          onChange={on => {
            const next = new Set(chosen);
            if (on) next.add(each.file);
            else next.delete(each.file);
            setChosen(next);
          }}
        />
      ))}
    </FormDialog>
  );
};
