import { useSession } from '../../shared/session.ts';
import { later } from '../../shared/ui/later.tsx';

const ProofsCard = later(async () => (await import('./proofs-card.tsx')).ProofsCard);

/** Adding proofs by camera, where the terminal has one; nothing elsewhere. */
export const Proofs = (of: { readonly number: string; readonly code: string }) =>
  useSession().terminalCamera ? <ProofsCard {...of} /> : null;
