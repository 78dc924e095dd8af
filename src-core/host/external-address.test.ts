import { describe, expect, it } from 'vitest';
import { externalAddress } from './external-address';

describe('externalAddress', () => {
  it('passes an https address on in its normal form', () => {
    expect(externalAddress('https://www.federalregister.gov/d/2023-23055')).toEqual({
      ok: true,
      value: 'https://www.federalregister.gov/d/2023-23055',
    });
    expect(externalAddress('HTTPS://例え.jp/半導体')).toMatchObject({
      ok: true,
      value: expect.stringMatching(/^https:\/\/xn--/),
    });
  });

  it.each([
    ['plain http', 'http://www.bis.gov/'],
    ['a local file', 'file:///etc/passwd'],
    ['script', 'javascript:alert(1)'],
    ['another program', 'ms-settings:network'],
    ['a host hidden behind a user name', 'https://www.bis.gov@evil.example/'],
    ['a path of this app', '/settings'],
    ['nothing', ''],
  ])('refuses %s', (_, address) => {
    expect(externalAddress(address)).toMatchObject({
      ok: false,
      faults: [{ code: 'address-refused', place: address }],
    });
  });
});
