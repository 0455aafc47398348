import { Download, Eye, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { CallFailure } from '../../shared/api/call.ts';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { saveBlob } from '../../shared/save-file.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import type { CaseFile } from '../case/case-file.ts';
import { AddFiles } from './add-files.tsx';
import { filesOf, type ListedFile } from './case-files.ts';
import { fetchFile } from './fetch-file.ts';
import { FileViewer } from './file-viewer.tsx';
import './files.css';

/** What was handed in with a case and what was added since. A file is opened into this page alone. */
export const FilesCard = ({ file }: { readonly file: CaseFile }) => {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<ListedFile | null>(null);
  const files = filesOf(file);
  return (
    <Card
      title={t('files:title')}
      aside={
        <Button icon={Paperclip} onPress={() => setAdding(true)} isDisabled={file.destroyed}>
          {t('files:add')}
        </Button>
      }
    >
      {files.length === 0 && <p className="field-hint">{t('files:none')}</p>}
      <ul className="case-files">
        {files.map(listed => (
          <FileLine key={listed.file.id} listed={listed} onShow={() => setShown(listed)} />
        ))}
      </ul>
      {adding && <AddFiles file={file} onClose={() => setAdding(false)} />}
      {shown && <FileViewer listed={shown} onClose={() => setShown(null)} />}
    </Card>
  );
};

const FileLine = ({ listed, onShow }: { readonly listed: ListedFile; readonly onShow: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const { file, kind, at, actor, place } = listed;
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const bytes = await fetchFile(place, file, new AbortController().signal);
      saveBlob(new Blob([bytes], { type: file.mediaType }), file.name);
    } catch (cause) {
      setFailure(new CallFailure(errorOfCause(cause)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li className="case-file">
      <div className="case-file-words">
        <strong className="case-file-name">{file.name}</strong>
        <span className="field-hint">
          {t(`files:kind.${kind}`)} · {formatSize(file.size)} ·{' '}
          {actor === 'visitor' ? t('case:actor.visitor') : actor} · {formatDate(at, language)}
        </span>
      </div>
      <div className="case-file-acts">
        <Button look="quiet" icon={Eye} aria-label={t('files:show.of', { name: file.name })} onPress={onShow}>
          {t('files:show')}
        </Button>
        <Button
          look="quiet"
          icon={Download}
          aria-label={t('files:save.of', { name: file.name })}
          isDisabled={busy}
          onPress={() => void save()}
        >
          {t('files:save')}
        </Button>
      </div>
      {failure && <Failed error={failure.error} />}
    </li>
  );
};
