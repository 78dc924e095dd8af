import { expect, it } from 'vitest';
import { axisTicks, dayPlace } from './time-axis';
import { dayOf, yearWindow } from './time-window';

const whole = { from: dayOf('2018-01'), to: dayOf('2027-01') };

it('names years from afar and months from near, in each language', () => {
  expect(axisTicks(whole, 900, 'en').map(({ label }) => label)).toContain('2024');
  expect(axisTicks(whole, 900, 'en').every(({ year }) => year)).toBe(true);
  const near = axisTicks(yearWindow(2024), 900, 'ja');
  expect(near.map(({ label }) => label)).toContain('3月');
  expect(near[0]).toEqual({ x: 0, label: '2024年', year: true });
  const spring = { from: dayOf('2024-02-15'), to: dayOf('2024-09') };
  expect(axisTicks(spring, 600, 'en')[0]!.label).toBe('Mar 2024');
});

it('puts a tick where the day stands', () => {
  const place = dayPlace(whole, 900);
  const tick = axisTicks(whole, 900, 'en').find(({ label }) => label === '2025');
  expect(tick!.x).toBeCloseTo(place(dayOf('2025-01')), 6);
});
