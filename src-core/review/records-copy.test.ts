import { describe, expect, it } from 'vitest';
import { learnerIdSchema, logRecordSchema, type LogRecord } from './answer-log';
import { readCopy, writeCopy } from './records-copy';

const aki = learnerIdSchema.parse('aki');
const flag = logRecordSchema.parse({
  type: 'flag',
  id: '01JD0000000000000000000001',
  learner: 'aki',
  card: 'tpp',
  on: true,
  at: 1,
});
const saved = (rows: unknown[]) => writeCopy('aki', '2026-11-24T00:00:00Z', rows);
const read = (text: string) => readCopy(text, aki);

describe('a copy of the records', () => {
  it('gives back every record', () => {
    expect(read(saved([flag]))).toEqual({ ok: true, value: { records: [flag], unreadable: 0 } });
  });

  it('is made out to the learner it is added to', () => {
    const result = readCopy(saved([flag]), learnerIdSchema.parse('ben'));
    expect(result.ok && result.value.records.map((record: LogRecord) => record.learner)).toEqual([
      'ben',
    ]);
  });

  it('keeps what was read of a file cut short', () => {
    const text = saved([flag, flag]);
    const result = read(text.slice(0, -20));
    expect(result).toEqual({ ok: true, value: { records: [flag], unreadable: 1 } });
  });

  it('carries rows it cannot read and says how many there are', () => {
    const text = saved([{ type: 'of the future', id: 'x' }, flag]);
    expect(text).toContain('of the future');
    expect(read(text)).toMatchObject({ value: { unreadable: 1 } });
  });

  it.each(['', 'hello', '{"format":"other"}', '[1,2]'])('refuses %j, which is no copy', (text) => {
    expect(read(text)).toMatchObject({ ok: false, faults: [{ code: 'copy-unreadable', line: 1 }] });
  });
});
