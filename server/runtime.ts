// Imported first by every entry a system Node may run: better-sqlite3 needs Node-API 10 and dies of a bare
// segmentation fault below it. Electron brings a Node of its own, pinned and packed with the program.
const napi = Number(process.versions.napi ?? 0);

if (napi < 10 && !process.versions.electron) {
  process.stderr.write(
    `需要 Node 22.14 以上（现在是 ${process.version}）。请用 npm start、npm run serve 或 npm run cli 启动，项目自带合适的 Node。\n` +
      `Node 22.14 or newer is needed (this is ${process.version}). Start by npm, which brings its own Node.\n`,
  );
  process.exit(1);
}
