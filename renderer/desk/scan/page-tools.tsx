import { ArrowLeft, ArrowRight, RotateCw, Trash2, Undo2 } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { TakenPage } from './pages.ts';
import type { Pages } from './use-pages.ts';

type PageToolsProps = {
  readonly page: TakenPage;
  readonly taken: Pages;
  readonly busy: boolean;
  readonly during: (work: () => Promise<void>) => Promise<void>;
};

/** What can be done with the page on show. */
export const PageTools = ({ page, taken, busy, during }: PageToolsProps) => {
  const t = useText();
  const at = taken.pages.indexOf(page);
  return (
    <>
      <Button icon={Undo2} isDisabled={busy} onPress={() => taken.retake(page.id)}>
        {t('scan:page.retake')}
      </Button>
      <Button icon={RotateCw} isDisabled={busy} onPress={() => void during(() => taken.turn(page))}>
        {t('scan:page.turn')}
      </Button>
      <Button icon={ArrowLeft} isDisabled={at === 0} onPress={() => taken.move(page.id, -1)}>
        {t('scan:page.forward')}
      </Button>
      <Button
        icon={ArrowRight}
        isDisabled={at === taken.pages.length - 1}
        onPress={() => taken.move(page.id, 1)}
      >
        {t('scan:page.back')}
      </Button>
      <Button look="danger" icon={Trash2} isDisabled={busy} onPress={() => taken.remove(page.id)}>
        {t('scan:page.remove')}
      </Button>
    </>
  );
};
