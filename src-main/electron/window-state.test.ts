import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, type Area, type WindowState } from './window-state';

const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 };
const monitor: Area = { x: 1440, y: 0, width: 2560, height: 1400 };
const saved: WindowState = { x: 1500, y: 100, width: 1200, height: 900, maximised: true };

describe('reading how the window stood', () => {
  it('reads back what was stored', () => {
    expect(readWindowState(JSON.stringify(saved))).toEqual(saved);
  });

  it.each([
    ['nothing', null],
    ['half a file', '{"x":1,'],
    ['another shape', '{"x":1,"y":2}'],
    ['no size', JSON.stringify({ ...saved, width: 0 })],
    ['a number no screen has', '{"x":1e999,"y":0,"width":9,"height":9,"maximised":false}'],
  ])('makes nothing of %s', (_, stored) => {
    expect(readWindowState(stored)).toBeNull();
  });
});

describe('placing the window', () => {
  it('puts it where it was while that screen is there', () => {
    expect(placeWindow(saved, [laptop, monitor])).toEqual(saved);
  });

  it('brings it onto the screen that is left, and keeps that it was maximised', () => {
    expect(placeWindow(saved, [laptop])).toEqual({
      x: 240,
      y: 25,
      width: 1200,
      height: 875,
      maximised: true,
    });
  });

  it('pulls in a window that hung over an edge', () => {
    const hanging = { ...saved, x: -600, y: -40 };
    expect(placeWindow(hanging, [laptop])).toMatchObject({ x: 0, y: 25, width: 1200 });
  });

  it('stands in the middle of the main screen the first time', () => {
    expect(placeWindow(null, [laptop, monitor])).toEqual({
      x: 130,
      y: 63,
      width: 1180,
      height: 800,
      maximised: false,
    });
  });

  it('always lies wholly on one of the screens', () => {
    const whole = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    const screen = fc.record({
      x: whole,
      y: whole,
      width: fc.integer({ min: 320, max: 4000 }),
      height: fc.integer({ min: 240, max: 3000 }),
    });
    const state = fc.record({ x: whole, y: whole, width: size, height: size });
    fc.assert(
      fc.property(fc.option(state), screen, fc.array(screen), (stood, first, others) => {
        const placed = placeWindow(stood && { ...stood, maximised: false }, [first, ...others]);
        const within = [first, ...others].some(
          ({ x, y, width, height }) =>
            placed.x >= x &&
            placed.y >= y &&
            placed.x + placed.width <= x + width &&
            placed.y + placed.height <= y + height,
        );
        expect(within).toBe(true);
      }),
    );
  });
});
