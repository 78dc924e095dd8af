/**
 * Starts the built app: `npm start` builds first and then runs this.
 * `npm start -- --help` says what it takes.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const built = fileURLToPath(new URL('../out/main/launch.js', import.meta.url));
if (existsSync(built)) {
  await import(pathToFileURL(built).href);
} else {
  console.error(
    'Chokepoint is not built yet: run “npm run build”, or “npm start”, which does both.',
  );
  process.exitCode = 1;
}
