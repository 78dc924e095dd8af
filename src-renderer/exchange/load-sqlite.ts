import type { SqlJsStatic } from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';

let loading: Promise<SqlJsStatic> | null = null;

/** SQLite as WebAssembly, fetched from our own address when a collection of Anki first needs it. */
export function loadSqlite(): Promise<SqlJsStatic> {
  loading ??= import('sql.js').then(({ default: start }) => start({ locateFile: () => wasm }));
  return loading;
}
