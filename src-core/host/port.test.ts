import { describe, expect, it } from 'vitest';
import { callNames, channelOf, noticeNames } from './channels';
import { hostFault } from './faults';
import { calls, faultSchema, fileToSaveSchema, notices, packContentSchema } from './port';

describe('the port between page and host', () => {
  it('states what every call and notice carries, under a name of its own', () => {
    expect(Object.keys(calls)).toEqual([...callNames]);
    expect(Object.keys(notices)).toEqual([...noticeNames]);
    const channels = [...callNames, ...noticeNames].map(channelOf);
    expect(new Set(channels).size).toBe(channels.length);
  });

  it('carries a fault of the host unchanged', () => {
    const fault = hostFault('pack-tampered', 'deepseek-shock.json', 'sha256 differs');
    expect(faultSchema.parse(fault)).toEqual(fault);
    expect(fault.message).toContain('sha256 differs');
    expect(packContentSchema.parse({ ok: false, faults: [fault] })).toEqual({
      ok: false,
      faults: [fault],
    });
  });

  it('refuses a reply that is neither a value nor faults', () => {
    expect(packContentSchema.safeParse({ ok: true, faults: [] }).success).toBe(false);
    expect(packContentSchema.safeParse({ ok: false }).success).toBe(false);
  });

  it('refuses a file whose bytes are not bytes', () => {
    const file = { suggestedName: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array([1]) };
    expect(fileToSaveSchema.parse(file)).toEqual(file);
    expect(fileToSaveSchema.safeParse({ ...file, bytes: 'x' }).success).toBe(false);
    expect(fileToSaveSchema.safeParse({ ...file, folder: '/etc' }).success).toBe(false);
  });
});
