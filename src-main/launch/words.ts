import { unreachable } from '@core/fault';
import type { Obstacle } from './choose-shell';

/** Why there is no window, in a sentence for the terminal. */
export function obstacleInWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'no-display':
      return 'There is no display for a window (neither DISPLAY nor WAYLAND_DISPLAY is set).';
    case 'root':
      return 'This is the root user, for whom Chromium does not start with its sandbox. Start as another user, or give the sandbox up with “npm start -- --no-sandbox”.';
    case 'no-electron':
      return electronInWords(obstacle.state);
    default:
      return unreachable(obstacle);
  }
}

function electronInWords(state: Extract<Obstacle, { kind: 'no-electron' }>['state']): string {
  switch (state.why) {
    case 'not-installed':
      return 'Electron is not installed (“npm install” installs it).';
    case 'not-fetched':
      return 'Electron’s program has not been fetched (“npx install-electron” fetches it).';
    case 'not-in-override':
      return `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${state.place}.`;
    default:
      return unreachable(state);
  }
}
