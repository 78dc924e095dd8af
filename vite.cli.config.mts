import { copyFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';

/** The command line as one file that plain Node runs, without `node_modules`. */
export default defineConfig({
  resolve: {
    alias: { '@core': path.resolve('src-core'), '@host': path.resolve('src-main/host') },
  },
  ssr: { noExternal: true },
  plugins: [
    {
      name: 'sqlite-beside-the-command-line',
      // WebAssembly is read when an Anki file is met; it cannot be bundled into a script.
      writeBundle: () =>
        copyFileSync('node_modules/sql.js/dist/sql-wasm.wasm', 'out/cli/sql-wasm.wasm'),
    },
  ],
  build: {
    ssr: 'src-main/cli/chokepoint.ts',
    target: 'node18',
    outDir: 'out/cli',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      output: { format: 'cjs', entryFileNames: 'chokepoint.js', codeSplitting: false },
    },
  },
});
