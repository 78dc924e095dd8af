import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@core/any-text.fixture';
import { readLabState } from './lab-state';

describe('the state of the lab in its address', () => {
  it('never fails on any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(readLabState(text).state.date).toMatch(/^\d{4}-/);
      }),
    );
  });
});
