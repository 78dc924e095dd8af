import { describe, expect, it } from 'vitest';
import {
  chipFiguresSchema,
  quantitiesOf,
  totalProcessingPerformance,
  type ChipFigures,
} from './figures';

const chip: ChipFigures = {
  name: 'A100',
  formats: [
    { name: 'FP16', denseTops: 312, bits: 16 },
    { name: 'INT8', denseTops: 624, bits: 8 },
  ],
  dieAreaMm2: 826,
  ioGBps: 600,
  memoryGBps: 2039,
  hbmPackageAreaMm2: null,
  dataCentre: true,
};

describe('total processing performance', () => {
  it('multiplies dense TOPS with bits and not with two again', () => {
    expect(totalProcessingPerformance(chip)).toBe(4992);
  });

  it.each([
    ['600 TOPS at 8 bits', 600, 8],
    ['300 TFLOPS at 16 bits', 300, 16],
  ])('meets the example of the rule: %s is 4,800', (_, denseTops, bits) => {
    expect(totalProcessingPerformance({ ...chip, formats: [{ name: 'x', denseTops, bits }] })).toBe(
      4800,
    );
  });

  it('takes the format with the highest product, not the one with the most TOPS', () => {
    const formats = [
      { name: 'FP64', denseTops: 45.3, bits: 64 },
      { name: 'FP16', denseTops: 181, bits: 16 },
      { name: 'INT8', denseTops: 181, bits: 8 },
    ];
    expect(totalProcessingPerformance({ ...chip, formats })).toBe(2899.2);
  });

  it('is not rounded', () => {
    expect(
      totalProcessingPerformance({
        ...chip,
        formats: [{ name: 'INT8', denseTops: 599.98, bits: 8 }],
      }),
    ).toBe(4799.84);
  });

  it('is zero for memory on its own and unknown for an item that is not described', () => {
    const memory = { ...chip, formats: [], hbmPackageAreaMm2: 110 };
    expect(totalProcessingPerformance(memory)).toBe(0);
    expect(totalProcessingPerformance({ ...memory, hbmPackageAreaMm2: null })).toBeNull();
  });
});

describe('the quantities of a chip', () => {
  it('divides TPP by the die area', () => {
    expect(quantitiesOf(chip).performanceDensity).toBeCloseTo(6.0436, 4);
  });

  it('leaves density unknown without a die area', () => {
    expect(quantitiesOf({ ...chip, dieAreaMm2: null }).performanceDensity).toBeNull();
  });

  it('divides memory bandwidth by the package area', () => {
    const memory = { ...chip, formats: [], memoryGBps: 819.2, hbmPackageAreaMm2: 102.4 };
    expect(quantitiesOf(memory)).toMatchObject({
      memoryBandwidthDensity: 8,
      standAloneMemory: true,
    });
  });
});

describe('the schema of chip figures', () => {
  it('takes a figure left out for unknown', () => {
    const { name, formats, dataCentre } = chip;
    expect(chipFiguresSchema.parse({ name, formats, dataCentre })).toEqual({
      name,
      formats,
      dataCentre,
      dieAreaMm2: null,
      ioGBps: null,
      memoryGBps: null,
      hbmPackageAreaMm2: null,
    });
  });

  it.each([
    ['a die without area', { dieAreaMm2: 0 }],
    ['a negative speed', { ioGBps: -1 }],
    ['a text for a number', { memoryGBps: '2039' }],
    ['half a bit', { formats: [{ name: 'x', denseTops: 1, bits: 7.5 }] }],
    ['a missing answer on data centres', { dataCentre: undefined }],
    ['a nameless chip', { name: ' ' }],
  ])('refuses %s', (_, change) => {
    expect(chipFiguresSchema.safeParse({ ...chip, ...change }).success).toBe(false);
  });
});
