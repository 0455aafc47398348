import { BookOpen, MessageCircleWarning, Pause, Play, Printer, Square, Volume2 } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { messageOf } from '../../shared/api/answer.tsx';
import type { CallError } from '../../shared/api/call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { useMistakeDialog } from '../mistake/use-mistake-dialog.tsx';
import { viewAddress } from './address.ts';
import { isPdf } from './files.tsx';
import type { DocumentRecord } from './paper.ts';
import { useReadAloud } from './read-aloud.ts';

type ActionsProps = {
  readonly record: DocumentRecord;
  readonly query: string;
  /** the element whose paragraphs are read aloud */
  readonly text: RefObject<HTMLElement | null>;
};

/** What a visitor can do with the document: open the original, have it read aloud, print it, say that it is wrong. */
export const Actions = ({ record, query, text }: ActionsProps) => {
  const t = useText();
  const aloud = useReadAloud(text);
  const mistake = useMistakeDialog(record);
  const [failure, setFailure] = useState<CallError | null>(null);
  const original = record.files.find(file => isPdf(file) && file.role === 'main') ?? record.files.find(isPdf);
  const print = async () => {
    const result = await printNow();
    setFailure(result.ok || result.error.code === 'shell.printCancelled' ? null : result.error);
  };
  return (
    <>
      <div className="document-actions" role="group" aria-label={t('document:actions')}>
        {original && (
          <LinkButton
            main
            look="primary"
            icon={BookOpen}
            to={viewAddress(record.id, { query, file: original.sha256 })}
            state={{ fromDocument: true }}
          >
            {t('document:open')}
            {original.pages !== null && ` · ${t('document:file.pages', { pages: original.pages })}`}
          </LinkButton>
        )}
        <Button main icon={Printer} onPress={() => void print()}>
          {t('document:print')}
        </Button>
        {aloud.available && aloud.reading === 'off' && (
          <Button main icon={Volume2} onPress={aloud.start}>
            {t('document:speech')}
          </Button>
        )}
        {aloud.reading === 'speaking' && (
          <Button main icon={Pause} onPress={aloud.pause}>
            {t('document:speech.pause')}
          </Button>
        )}
        {aloud.reading === 'paused' && (
          <Button main icon={Play} onPress={aloud.resume}>
            {t('document:speech.resume')}
          </Button>
        )}
        {aloud.reading !== 'off' && (
          <Button main icon={Square} onPress={aloud.stop}>
            {t('document:speech.stop')}
          </Button>
        )}
        {mistake.open && (
          <Button main icon={MessageCircleWarning} onPress={mistake.open}>
            {t('mistakes:report')}
          </Button>
        )}
      </div>
      {mistake.dialog}
      {failure && (
        <Notice tone="warm" role="alert" title={t('document:print.failed')}>
          <p>{messageOf(t, failure)}</p>
        </Notice>
      )}
    </>
  );
};
