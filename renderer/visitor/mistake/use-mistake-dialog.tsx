import { type ReactNode, useState } from 'react';
import { useCall } from '../../shared/api/use-call.ts';
import { later } from '../../shared/ui/later.tsx';

const Sheet = later(async () => (await import('./mistake-dialog.tsx')).MistakeDialog);

type MistakeDialog = {
  /** null where nobody would answer: before the room is set up the page says nothing of it */
  readonly open: (() => void) | null;
  readonly dialog: ReactNode;
};

/** The way to report something wrong with a document (domain row 15), for every place that offers it. */
export const useMistakeDialog = (document: {
  readonly id: string;
  readonly title: string;
}): MistakeDialog => {
  const { data } = useCall('staff.state', {});
  const [shown, setShown] = useState(false);
  return {
    open: data?.setUp ? () => setShown(true) : null,
    dialog: shown && <Sheet document={document} onClose={() => setShown(false)} />,
  };
};
