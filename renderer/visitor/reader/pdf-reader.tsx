import { Waiting } from '../../shared/api/answer.tsx';
import { later } from '../../shared/ui/later.tsx';

/** The reader is large: a page that will need it fetches it while nobody waits. */
export const loadReader = () => import('./reader.tsx');

/** The reader where it is needed. */
export const PdfReader = later(async () => (await loadReader()).PdfReader, <Waiting />);
