import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: what Electron is started on. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

const names: Partial<Record<NodeJS.Platform, string>> = { win32: 'electron.exe', linux: 'electron' };

const installedName = (): string => {
  const file = path.join(projectDir, 'node_modules/electron/path.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : (names[process.platform] ?? 'electron');
};

/** Where Electron's own folder is: ELECTRON_OVERRIDE_DIST_PATH, or what `npx install-electron` fetched. */
export const electronDist = (): string | null => {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(projectDir, 'node_modules/electron/dist');
  return existsSync(path.join(folder, installedName())) ? folder : null;
};

/** The binary, or why the real shell cannot be driven here. */
export const electronBinary = (): { readonly path: string } | { readonly missing: string } => {
  const folder = electronDist();
  if (!folder)
    return { missing: 'no Electron binary: npx install-electron, or set ELECTRON_OVERRIDE_DIST_PATH' };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { missing: 'an Electron binary but no display: run under xvfb-run' };
  return { path: path.join(folder, installedName()) };
};
