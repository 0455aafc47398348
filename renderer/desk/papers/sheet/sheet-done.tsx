import { CircleCheck, Files, Tags, Undo2 } from 'lucide-react';
import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import type { Output } from '../../../../contract/index.ts';
import { formatCount } from '../../../shared/i18n/format.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';

type SheetDoneProps = {
  readonly done: Output<'sheets.register'>;
  readonly batch: BatchRow | null;
  readonly onAgain: () => void;
};

/** What was registered, and where to go from here. */
export const SheetDone = ({ done, batch, onAgain }: SheetDoneProps) => {
  const t = useText();
  const { papers, copies, missing, first, last } = done;
  return (
    <div className="from-sheet">
      <Notice
        icon={CircleCheck}
        role="status"
        title={
          papers === 0
            ? t('sheet:done.none')
            : t('sheet:done', { papers: formatCount(papers), copies: formatCount(copies) })
        }
      >
        {first !== null && last !== null && (
          <p>
            {first === last ? t('sheet:done.number', { first }) : t('sheet:done.numbers', { first, last })}
          </p>
        )}
        {missing > 0 && <p>{t('sheet:done.missing', { count: formatCount(missing) })}</p>}
      </Notice>
      <div className="form-actions">
        <Button main onPress={onAgain}>
          {t('sheet:done.again')}
        </Button>
        {batch && papers > 0 && (
          <LinkButton main icon={Tags} to={`/desk/papers/labels?batch=${batch.id}`}>
            {t('sheet:done.labels')}
          </LinkButton>
        )}
        {batch ? (
          <LinkButton main look="primary" icon={Undo2} to={`/desk/papers/batch/${batch.id}`}>
            {t('register:batch.back')}
          </LinkButton>
        ) : (
          <LinkButton main look="primary" icon={Files} to="/desk/papers">
            {t('sheet:done.list')}
          </LinkButton>
        )}
      </div>
    </div>
  );
};
