import { Save, Stamp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Input, Output } from '../../../contract/index.ts';
import type { PaperParts } from '../../../contract/papers.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { useRefresh } from '../case/case-file.ts';
import { PaperSheet } from './paper-sheet.tsx';
import { PartField } from './part-field.tsx';
import { PrintPaper } from './print-paper.tsx';
import '../../shared/ui/dialog.css';
import './papers.css';

type Look = Output<'papers.look'>;

type PaperDialogProps = {
  readonly id: string;
  readonly paper: Pick<Output<'papers.list'>['papers'][number], 'paper' | 'about'>;
  readonly onClose: () => void;
};

/** How long after the last key the paper is filled again. */
const settleMs = 500;

/** A paper being written: its own words on one side, on the other how it will look. */
export const PaperDialog = ({ id, paper: { paper, about }, onClose }: PaperDialogProps) => {
  const t = useText();
  const called = { id, paper, about };
  /** null until something is written: the case, or the last draft, says how it begins */
  const [parts, setParts] = useState<PaperParts | null>(null);
  const [settled, setSettled] = useState<PaperParts | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(parts), settleMs);
    return () => clearTimeout(timer);
  }, [parts]);
  const look = useCall('papers.look', { ...called, ...(settled ? { parts: settled } : {}) }, { keep: true });
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isKeyboardDismissDisabled={parts !== null}
      onOpenChange={open => !open && onClose()}
    >
      <Modal className="modal modal-paper">
        <Dialog className="paper-dialog" aria-label={t('papers:title')}>
          <Answer of={look}>
            {value => (
              <Writing
                called={called}
                look={value}
                parts={parts ?? Object.fromEntries(value.parts.map(part => [part.name, part.value]))}
                onParts={setParts}
                behind={parts !== settled || look.isPlaceholderData}
                onClose={onClose}
              />
            )}
          </Answer>
          {look.data === undefined && (
            <div className="paper-acts">
              <Button main icon={X} onPress={onClose}>
                {t('files:close')}
              </Button>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

type WritingProps = {
  readonly called: Pick<Input<'papers.look'>, 'id' | 'paper' | 'about'>;
  readonly look: Look;
  readonly parts: PaperParts;
  readonly onParts: (parts: PaperParts) => void;
  /** what is shown is not yet what was written */
  readonly behind: boolean;
  readonly onClose: () => void;
};

const Writing = ({ called, look, parts, onParts, behind, onClose }: WritingProps) => {
  const t = useText();
  const language = useLanguage();
  const refresh = useRefresh();
  const done = () => {
    refresh();
    onClose();
  };
  const draft = useAction('papers.draft', done);
  const finish = useAction('papers.finish', done);
  const error = draft.error ?? finish.error;
  const busy = draft.isPending || finish.isPending;
  return (
    <>
      <div className="paper-head">
        <Heading slot="title" lang="zh-Hans">
          {look.title}
        </Heading>
        <span className="field-hint">
          {look.template.from
            ? t('papers:template.own', {
                name: look.template.name,
                date: formatDate(look.template.from, language),
              })
            : t('papers:template.builtIn')}
        </span>
      </div>
      <form className="paper-parts form" onSubmit={event => event.preventDefault()}>
        {error && <Failed error={errorOfCause(error)} />}
        {look.missing.length > 0 && (
          <Notice tone="warm" role="status" title={t('papers:missing')}>
            <span lang="zh-Hans">{look.missing.join('、')}</span>
          </Notice>
        )}
        {look.proposed && <Notice>{t('papers:proposed.text')}</Notice>}
        {look.parts.length === 0 && <p className="field-hint">{t('papers:parts.none')}</p>}
        {look.parts.map(part => (
          <PartField
            key={part.name}
            part={part}
            value={parts[part.name] ?? ''}
            onChange={value => onParts({ ...parts, [part.name]: value })}
          />
        ))}
      </form>
      <section
        className="paper-view"
        data-behind={behind}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t('papers:view')}
      >
        <PaperSheet sheet={look.sheet} />
      </section>
      <div className="paper-acts">
        <Button main icon={X} onPress={onClose}>
          {t('common:cancel')}
        </Button>
        <PrintPaper main sheet={look.sheet} name={look.title} />
        <span className="paper-gap" />
        <Button main icon={Save} isDisabled={busy} onPress={() => draft.mutate({ ...called, parts })}>
          {t('papers:save')}
        </Button>
        <Button
          main
          look="primary"
          icon={Stamp}
          isDisabled={busy || behind || look.missing.length > 0 || look.proposed}
          onPress={() => finish.mutate({ ...called, parts })}
        >
          {t('papers:finish')}
        </Button>
      </div>
    </>
  );
};
