import { describe, expect, it } from 'vitest';
import { chipNamed, figuresOf } from './chips';
import { quantitiesOf } from './figures';
import { dutyPercent, inDutyWindow } from './import-duty';

describe('the customs duty of 2026-01-15', () => {
  it.each([
    [14_000, 4_800, false],
    [14_000.1, 4_800, true],
    [17_499.9, 4_800, true],
    [17_500, 4_800, false],
    [15_832, 4_500, false],
    [15_832, 5_000, false],
    [20_800, 6_000, false],
    [20_800.1, 5_800.1, true],
    [21_099.9, 6_199.9, true],
    [21_100, 6_000, false],
    [20_919, 5_800, false],
    [20_919, 6_200, false],
    [15_832, 6_000, false],
  ])('TPP %d with %d GB/s is in a window: %s', (tpp, dram, expected) => {
    expect(inDutyWindow(tpp, dram)).toBe(expected);
  });

  it.each([
    ['H200 SXM', true],
    ['Instinct MI325X', true],
    ['H100 SXM', false],
    ['Instinct MI300X', false],
    ['B200', false],
  ])('has the %s in a window: %s', (name, expected) => {
    const { tpp, memoryGBps } = quantitiesOf(figuresOf(chipNamed(name)!));
    expect(inDutyWindow(tpp, memoryGBps)).toBe(expected);
  });

  it('says no when one known figure is in no window, and nothing when it is', () => {
    expect(inDutyWindow(10_000, null)).toBe(false);
    expect(inDutyWindow(null, 8_000)).toBe(false);
    expect(inDutyWindow(15_832, null)).toBeNull();
    expect(inDutyWindow(null, 4_800)).toBeNull();
  });

  it('is 25 percent, and nothing for an exempt use', () => {
    expect(dutyPercent(15_832, 4_800, 'other')).toBe(25);
    expect(dutyPercent(15_832, 4_800, 'data-centre')).toBe(0);
    expect(dutyPercent(15_832, 3_350, 'other')).toBe(0);
    expect(dutyPercent(15_832, null, 'other')).toBeNull();
  });
});
