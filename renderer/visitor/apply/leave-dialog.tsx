import { useBlocker } from 'react-router';
import { useText } from '../../shared/i18n/use-text.ts';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';

/** A press on another page's name asks before it throws the form away. Going back step by step is never held up. */
export const LeaveDialog = ({ when }: { readonly when: boolean }) => {
  const t = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      when && historyAction !== 'POP' && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={t('apply:leave.title')}
      text={t('apply:leave.text')}
      go={t('apply:leave.go')}
      onGo={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    />
  );
};
