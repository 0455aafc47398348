import type { sessionHeader } from '../../../contract/staff.ts';
import { CallFailure } from '../../shared/api/call.ts';
import { memberSession } from '../../shared/api/member-session.ts';

const tokenHeader: typeof sessionHeader = 'x-session';

/** A file that no visitor may open yet, into this page's memory. @throws CallFailure */
export const fetchKept = async (sha256: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
  const token = memberSession.get()?.token;
  const response = await fetch(new URL(`/files/${sha256}`, document.baseURI), {
    headers: token ? { [tokenHeader]: token } : {},
    cache: 'no-store',
    signal,
  });
  if (!response.ok) throw new CallFailure({ code: 'library.fileMissing', params: {} });
  return new Uint8Array(await response.arrayBuffer());
};
