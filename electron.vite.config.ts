import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import path from 'node:path';

const folder = (name: string) => path.resolve(name);
const alias = {
  '@core': folder('src-core'),
  '@host': folder('src-main/host'),
  '@renderer': folder('src-renderer'),
};
/** The oldest runtime that must work: Electron 25, with Node 18 and Chromium 114. */
const node = 'node18';
const chrome = 'chrome114';
/** What Chromium 114 and the oldest phones a drill is drawn on (iOS 16.4) both run. */
const script = 'es2022';
const phone = 'safari16.4';

/**
 * The development server's page needs what the built one is refused: styles set by script and a
 * socket for hot reload. The built page gets its policy from `site-headers.ts`.
 */
const developmentPolicy = [
  "default-src 'self'",
  // The built site allows WebAssembly to one worker alone (`site-headers.ts`).
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws://localhost:*",
].join('; ');

/**
 * Everything that is needed is in the build, but for the optimizer: a native library, one file a
 * platform, that only the process which fits weights loads.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: node,
      externalizeDeps: false,
      // `launch` is what `npm start` runs in plain Node; it shares the host with the window.
      rolldownOptions: {
        input: {
          main: 'src-main/electron/main.ts',
          launch: 'src-main/launch/main.ts',
          'fit-worker': 'src-main/host/fit/fit-worker.ts',
        },
        external: ['@open-spaced-repetition/binding'],
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/electron/preload.ts' },
        // A sandboxed preload cannot load a second file.
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: folder('src-renderer'),
    // For browsers it comes in a form that asks the document, which a worker has not.
    resolve: {
      alias: {
        ...alias,
        'decode-named-character-reference': folder(
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    plugins: [svelte()],
    server: { headers: { 'content-security-policy': developmentPolicy } },
    build: {
      target: script,
      cssTarget: [chrome, phone],
      outDir: folder('out/renderer'),
      minify: true,
      rolldownOptions: {
        // In a classroom drill `seat` is what a student's phone loads, `projector` the class's screen.
        input: {
          index: folder('src-renderer/index.html'),
          seat: folder('src-renderer/seat.html'),
          projector: folder('src-renderer/projector.html'),
          // Only at the root may a worker answer for the whole app; its name stays the same.
          'offline-worker': folder('src-renderer/offline/offline-worker.ts'),
        },
        output: {
          entryFileNames: ({ name }) =>
            name === 'offline-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
  },
});
