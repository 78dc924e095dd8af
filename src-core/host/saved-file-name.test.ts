import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@core/any-text.fixture';
import { savedFileName } from './saved-file-name';

describe('savedFileName', () => {
  it('keeps an ordinary name in either language', () => {
    expect(savedFileName('answers 2025-01-27.csv')).toBe('answers 2025-01-27.csv');
    expect(savedFileName('解答記録.json')).toBe('解答記録.json');
  });

  it('cannot name another folder', () => {
    expect(savedFileName('../../.bashrc')).not.toMatch(/[/\\]|^\./);
    expect(savedFileName('C:\\Windows\\win.ini')).not.toMatch(/[:\\]/);
  });

  it('does not let a direction mark hide the extension', () => {
    expect(savedFileName('drill\u202Efdp.exe')).toBe('drill-fdp.exe');
  });

  it('steps around the device names of Windows', () => {
    expect(savedFileName('con.csv')).toBe('chokepoint-con.csv');
    expect(savedFileName('contents.csv')).toBe('contents.csv');
  });

  it('gives a nameless file a name', () => {
    expect(savedFileName('...')).toBe('chokepoint');
  });

  it('shortens a long name and keeps its extension', () => {
    const name = savedFileName(`${'語'.repeat(300)}.csv`);
    expect(name).toMatch(/^語+\.csv$/);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
  });

  it('always gives one plain name that fits every file system, and leaves that as it is', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 400 }), (suggested) => {
        const name = savedFileName(suggested);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[.\s-]|[.\s]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(savedFileName(name)).toBe(name);
      }),
    );
  });
});
