import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SqlJsStatic } from 'sql.js';

/** SQLite as WebAssembly: beside the built command line, or in the packages when run from source. */
export async function loadSqlite(): Promise<SqlJsStatic> {
  const { default: start } = await import('sql.js');
  const wasm = await readWasm();
  return start({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) });
}

async function readWasm(): Promise<Uint8Array<ArrayBuffer>> {
  const script = process.argv[1] ?? process.cwd();
  const beside = path.join(path.dirname(script), 'sql-wasm.wasm');
  const packaged = () => createRequire(script).resolve('sql.js/dist/sql-wasm.wasm');
  const bytes = await readFile(beside).catch(() => readFile(packaged()));
  return new Uint8Array(bytes);
}
