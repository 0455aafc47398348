import { findWindow, type NoWindow } from '../../server/electron.ts';
import { baseDir } from '../../server/paths.ts';

/** The project's folder: what Electron is started on. */
export const projectDir = baseDir;

const reasons: Readonly<Record<NoWindow, string>> = {
  noDisplay: 'no display: run under xvfb-run',
  noBinary: 'no Electron binary: npx install-electron, or set ELECTRON_OVERRIDE_DIST_PATH',
};

/** The binary, or why the real shell cannot be driven here. */
export const electronBinary = (): { readonly path: string } | { readonly missing: string } => {
  const found = findWindow();
  return 'binary' in found ? { path: found.binary } : { missing: reasons[found.missing] };
};
