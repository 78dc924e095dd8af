import { expect, it } from 'vitest';
import { toStorageFault } from './storage-error';

const named = (name: string, inner?: unknown) => ({ name, message: `${name} said so`, inner });

it.each([
  [named('QuotaExceededError'), 'storage-full'],
  [named('AbortError', named('QuotaExceededError')), 'storage-full'],
  [{ name: 'UnknownError', message: 'Internal error: the disk is full' }, 'storage-full'],
  [named('OpenFailedError', named('MissingAPIError')), 'storage-unavailable'],
  [named('SecurityError'), 'storage-unavailable'],
  [named('VersionError'), 'storage-newer'],
  [named('BlockedError'), 'storage-blocked'],
  [named('UnknownError'), 'storage-damaged'],
  ['not even an error', 'storage-damaged'],
])('says what %o means', (error, code) => {
  expect(toStorageFault(error, 'answers')).toMatchObject({ code, place: 'answers' });
});
