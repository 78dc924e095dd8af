import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@core/any-text.fixture';
import { deepLinkSchema, linkablePages, readDeepLink } from './deep-link';

describe('a link from outside', () => {
  it('gives nothing but a known page and a plain name, whatever comes', () => {
    const near = fc.tuple(fc.constantFrom(...linkablePages), anyText());
    const texts = fc.oneof(
      fc.string(),
      fc.webUrl(),
      near.map(([page, rest]) => `chokepoint://${page}/${rest}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const link = readDeepLink(text);
        expect(link === null || deepLinkSchema.safeParse(link).success).toBe(true);
      }),
    );
  });
});
