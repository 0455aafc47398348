import { lazy, Suspense } from 'react';
import { useSession } from '../../shared/session.ts';

const ProofsCard = lazy(async () => ({ default: (await import('./proofs-card.tsx')).ProofsCard }));

/** Adding proofs by camera, where the terminal has one; nothing elsewhere. */
export const Proofs = (of: { readonly number: string; readonly code: string }) =>
  useSession().terminalCamera ? (
    <Suspense fallback={null}>
      <ProofsCard {...of} />
    </Suspense>
  ) : null;
