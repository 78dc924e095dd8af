import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chips } from '@core/licence/chips/index';
import { ruleVersions } from '@core/licence/rule-versions';
import { addressOf, readRoute } from '../../app/routes';
import {
  firstState,
  largestFigure,
  mostFormats,
  nameInLink,
  placeCodes,
  readLabState,
  shippingRoutes,
  writeLabState,
  type LabState,
} from './lab-state';

const some = (min: number) => fc.double({ min, max: largestFigure, noNaN: true });
const figure = (min: number) => fc.option(some(min));
const format = fc.record({
  name: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
    .map((text) => text.trim())
    .filter((text) => text !== ''),
  denseTops: some(0),
  bits: fc.integer({ min: 1, max: 128 }),
});
const day = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const states: fc.Arbitrary<LabState> = fc.record({
  chip: fc.oneof(
    fc.record({
      kind: fc.constant('listed' as const),
      name: fc.constantFrom(...chips.map(({ name }) => name)),
    }),
    fc.record({
      kind: fc.constant('own' as const),
      figures: fc.record({
        formats: fc.array(format, { maxLength: mostFormats }),
        dieAreaMm2: figure(0.001),
        ioGBps: figure(0),
        memoryGBps: figure(0),
        hbmPackageAreaMm2: figure(0.001),
        dataCentre: fc.boolean(),
      }),
    }),
  ),
  date: fc.oneof(day, fc.constantFrom(...ruleVersions.map(({ effective }) => effective))),
  destination: fc.constantFrom(...placeCodes),
  headquarters: fc.constantFrom(...placeCodes),
  route: fc.constantFrom(...shippingRoutes),
  answers: fc.record({
    commerciallyAvailableInUs: fc.option(fc.boolean()),
    certifiedAndTested: fc.option(fc.boolean()),
    shareOfUsTppPercent: figure(0),
  }),
});

describe('the state of the lab in its address', () => {
  it('comes back as it went, through the whole address', () => {
    fc.assert(
      fc.property(states, (state) => {
        const route = readRoute(addressOf({ page: 'lab', state: writeLabState(state) }));
        expect(route.page).toBe('lab');
        const read = readLabState(route.page === 'lab' ? route.state : null);
        expect(read.fault).toBeNull();
        expect(read.state).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it('can be read by a person', () => {
    expect(writeLabState(firstState)).toBe('chip=H20&rule=2023-10-17&to=CN&hq=CN');
    const chip = { kind: 'listed', name: 'RTX 4090 D' } as const;
    expect(addressOf({ page: 'lab', state: writeLabState({ ...firstState, chip }) })).toBe(
      '#/lab/chip=RTX+4090+D&rule=2023-10-17&to=CN&hq=CN',
    );
    const own = readLabState(
      'formats=FP16:148:16,FP8:296:8&die=unknown&io=900&datacentre=no&on=2024-01-02',
    );
    expect(own.fault).toBeNull();
    expect(own.state).toMatchObject({
      date: '2024-01-02',
      chip: {
        figures: {
          formats: [{ name: 'FP16', denseTops: 148, bits: 16 }, { name: 'FP8' }],
          dieAreaMm2: null,
          ioGBps: 900,
          memoryGBps: null,
          dataCentre: false,
        },
      },
    });
  });

  it('begins with a chip of the list where nothing is said', () => {
    expect(readLabState(null)).toEqual({ state: firstState, fault: null });
  });

  it.each([
    ['chip=H2000', 'chip=H2000'],
    ['rule=2023-10-18', 'rule=2023-10-18'],
    ['on=2023-02-30', 'on=2023-02-30'],
    ['to=Mars', 'to=Mars'],
    ['chip=H20&colour=red', 'colour=red'],
    ['formats=FP8:fast:8', 'formats=FP8:fast:8'],
    ['formats=FP8:1:8.5', 'formats=FP8:1:8.5'],
    ['die=0', 'die=0'],
    ['io=-1', 'io=-1'],
    ['memory=1e300', 'memory=1e300'],
    ['nonsense', 'nonsense'],
  ])('says what it cannot read in %s and falls back there', (text, place) => {
    const { state, fault } = readLabState(text);
    expect(fault).toMatchObject({ code: 'lab-link', place });
    expect(state).toEqual(firstState);
  });

  it('keeps the readable rest of a broken link', () => {
    const { state, fault } = readLabState('chip=H100+SXM&rule=soon&to=SG');
    expect(fault?.place).toBe('rule=soon');
    expect(state).toMatchObject({ chip: { name: 'H100 SXM' }, destination: 'SG' });
  });

  it.each([
    'http://127.0.0.1:4173/#/lab/chip=L40S&to=CN',
    'app://chokepoint/index.html#/lab/chip%3DL40S%26to%3DCN',
    '#/lab/chip=L40S&to=CN',
    ' chip=L40S&to=CN ',
  ])('is found in %s', (link) => {
    expect(nameInLink(link)).toBe('chip=L40S&to=CN');
  });
});
