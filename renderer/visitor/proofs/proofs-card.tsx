import { Camera, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { proofKinds } from '../../../contract/files.ts';
import { CameraCapture } from '../../desk/scan/camera-capture.tsx';
import { CallFailure, call } from '../../shared/api/call.ts';
import { sendFile } from '../../shared/api/send-file.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import './proofs.css';

type ProofKind = (typeof proofKinds)[number];

/** Pages one proof may have: both sides of a card, a few sheets of a power of attorney. */
const mostPages = 6;

/**
 * Photographs a proof with the terminal's camera and adds it to an application. It goes away sealed: the terminal shows that it was added, and
 * cannot show it again.
 */
export const ProofsCard = ({ number, code }: { readonly number: string; readonly code: string }) => {
  const t = useText();
  const [taking, setTaking] = useState<ProofKind | null>(null);
  const [added, setAdded] = useState<readonly ProofKind[]>([]);
  const add = async (kind: ProofKind, pages: readonly Blob[]) => {
    for (const [page, jpeg] of pages.entries()) {
      const name = `${t(`files:kind.${kind}`)} ${page + 1}.jpg`;
      const failed = await sendFile(
        () => call('files.beginHere', { number, code, kind, name, size: jpeg.size }),
        jpeg,
        () => {},
      );
      if (failed) throw new CallFailure(failed);
    }
    setAdded(now => [...now, kind]);
    setTaking(null);
  };
  return (
    <section className="card proofs" aria-label={t('files:proof.title')}>
      <h2>{t('files:proof.title')}</h2>
      <p>{t('files:proof.text')}</p>
      <div className="proof-kinds">
        {proofKinds.map(kind => (
          <Button key={kind} main icon={Camera} onPress={() => setTaking(kind)}>
            {t(`files:kind.${kind}`)}
          </Button>
        ))}
      </div>
      {added.length > 0 && (
        <Notice icon={CircleCheck} role="status" title={t('files:proof.added')}>
          {added.map(kind => t(`files:kind.${kind}`)).join(t('take:comma'))}
        </Notice>
      )}
      {taking && (
        <CameraCapture
          max={mostPages}
          of={t(`files:kind.${taking}`)}
          onDone={pages => add(taking, pages)}
          onClose={() => setTaking(null)}
        />
      )}
    </section>
  );
};
