// Runs in every window before its page, sandboxed, in a world of its own. Bundled as CommonJS: a sandboxed preload is.
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { Shell } from '../contract/shell.ts';
import { channels, factsFromArguments } from './channels.ts';

const shell: Shell = {
  ...factsFromArguments(process.argv),
  reset: () => ipcRenderer.invoke(channels.reset),
  print: paper => ipcRenderer.invoke(channels.print, paper),
  savePdf: name => ipcRenderer.invoke(channels.pdf, name),
  leaveKiosk: code => ipcRenderer.invoke(channels.leave, code),
  chooseFolder: () => ipcRenderer.invoke(channels.folder),
};
contextBridge.exposeInMainWorld('shell', shell);

// Chromium's own print dialog would stand above the kiosk with no way to refuse it: every print goes through the shell.
void webFrame.executeJavaScript('window.print = () => void window.shell.print()');

/** Cheap enough for every quarter of a second: a React tree that fell leaves its root empty. */
const blank = (): boolean => {
  const root = document.getElementById('root');
  return root === null || root.childElementCount === 0 || root.getBoundingClientRect().height === 0;
};
const beatEvery = 250;
setInterval(() => ipcRenderer.send(channels.beat, blank()), beatEvery);
