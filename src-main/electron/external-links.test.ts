import { describe, expect, it } from 'vitest';
import { openExternal } from './external-links';

const address = 'https://www.federalregister.gov/d/2023-23055';

function desk(agrees: boolean, browserStarts = true) {
  const asked: string[] = [];
  const opened: string[] = [];
  const opening = {
    ask: async (shown: string) => {
      asked.push(shown);
      return agrees;
    },
    open: async (given: string) => {
      if (!browserStarts) throw new Error('no browser');
      opened.push(given);
    },
  };
  return { asked, opened, opening };
}

describe('a link out of the app', () => {
  it('opens what was shown, once the person agrees', async () => {
    const { asked, opened, opening } = desk(true);
    expect(await openExternal(address, opening)).toEqual({ ok: true, value: 'opened' });
    expect(asked).toEqual([address]);
    expect(opened).toEqual([address]);
  });

  it('stays closed when the person declines', async () => {
    const { opened, opening } = desk(false);
    expect(await openExternal(address, opening)).toEqual({ ok: true, value: 'declined' });
    expect(opened).toEqual([]);
  });

  it('does not even ask about anything but https', async () => {
    const { asked, opened, opening } = desk(true);
    expect(await openExternal('file:///etc/passwd', opening)).toMatchObject({
      faults: [{ code: 'address-refused' }],
    });
    expect([...asked, ...opened]).toEqual([]);
  });

  it('says so where no browser starts', async () => {
    expect(await openExternal(address, desk(true, false).opening)).toMatchObject({
      faults: [{ code: 'address-not-opened', place: address }],
    });
  });
});
