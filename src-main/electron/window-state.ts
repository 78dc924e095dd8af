import { z } from 'zod';

/** A rectangle on the desktop, in density-independent pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How the window stood when it was last closed. */
export const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** Below this the page is too small to read; it reflows down to 320 px wide (WCAG 2.2, 1.4.10). */
export const smallestWindow = { width: 360, height: 480 };
const usualWindow = { width: 1180, height: 800 };

/** Null where nothing was stored, or what was stored cannot be used. */
export function readWindowState(stored: string | null): WindowState | null {
  if (stored === null) return null;
  try {
    return windowStateSchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

/**
 * Where to put the window: as it was, moved and shrunk so that all of it lies on a screen that is
 * still there. With no memory of it, the usual size in the middle of the first screen.
 * @param screens the work areas of the screens, the main one first; at least one.
 */
export function placeWindow(
  saved: WindowState | null,
  screens: readonly [Area, ...Area[]],
): WindowState {
  const wanted = saved ?? centred(usualWindow, screens[0]);
  const screen = screens.reduce((best, other) =>
    overlap(wanted, other) > overlap(wanted, best) ? other : best,
  );
  const width = Math.min(Math.max(wanted.width, smallestWindow.width), screen.width);
  const height = Math.min(Math.max(wanted.height, smallestWindow.height), screen.height);
  return {
    x: clamp(wanted.x, screen.x, screen.x + screen.width - width),
    y: clamp(wanted.y, screen.y, screen.y + screen.height - height),
    width,
    height,
    maximised: saved?.maximised ?? false,
  };
}

function centred(size: { width: number; height: number }, screen: Area): Area {
  const x = screen.x + Math.round((screen.width - size.width) / 2);
  const y = screen.y + Math.round((screen.height - size.height) / 2);
  return { x, y, ...size };
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
