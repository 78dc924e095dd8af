import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@core/any-text.fixture';
import { callNames, channelOf, noticeNames, type CallName } from '@core/host/channels';
import { calls, notices } from '@core/host/port';
import { answerCalls, type CallHandlers, type CallRegistry } from './ipc';
import { pageSource } from './page-source';

type Answer = Parameters<CallRegistry['handle']>[1];

/** What can cross the structured clone, near to and far from what a call takes. */
const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
  fc.jsonValue(),
  fc.uint8Array({ maxLength: 64 }),
  anyText({ maxLength: 4000 }),
  fc.record({ suggestedName: fc.string(), paper: fc.constantFrom('A4', 'Letter', 'letter', 4) }),
  fc.record(
    {
      id: fc.anything(),
      name: fc.oneof(fc.string(), fc.constantFrom('../x', '', 'a/b', '\0')),
      from: fc.oneof(fc.integer(), fc.double(), fc.constant(Infinity)),
      pack: fc.oneof(fc.string(), fc.constantFrom('deepseek-shock', '__proto__')),
      bytes: fc.oneof(fc.uint8Array(), fc.string(), fc.array(fc.integer())),
      suggestedName: fc.string(),
      mediaType: fc.string(),
      paper: fc.oneof(fc.string(), fc.constantFrom('A4', 'Letter', 'a4')),
      drill: fc.string(),
      since: fc.anything(),
      plan: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

function host() {
  const reached: { name: CallName; request: unknown }[] = [];
  const answers = new Map<string, Answer>();
  const handlers = Object.fromEntries(
    callNames.map((name) => [
      name,
      async (request: unknown) => {
        reached.push({ name, request });
        return null;
      },
    ]),
  ) as unknown as CallHandlers;
  answerCalls(
    { handle: (channel, answer) => void answers.set(channel, answer) },
    handlers,
    pageSource(true, undefined).owns,
  );
  return { reached, ask: (name: CallName) => answers.get(channelOf(name))! };
}
const page = { url: 'app://chokepoint/', parent: null };

describe('whatever a page sends', () => {
  it.each(callNames)('%s reaches its handler well-formed or is refused by name', async (name) => {
    const { reached, ask } = host();
    await fc.assert(
      fc.asyncProperty(anything, async (request) => {
        reached.length = 0;
        const outcome = await ask(name)({ senderFrame: page }, request).then(
          () => 'answered',
          (error: Error) => error.message,
        );
        if (outcome === 'answered') {
          expect(reached).toHaveLength(1);
          expect(calls[name].request.safeParse(reached[0]!.request).success).toBe(true);
        } else {
          expect(outcome).toBe(`Refused ${name}: the request is not what it takes.`);
          expect(reached).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not heard from any other frame', async () => {
    const frames = fc.oneof(
      fc.constant(null),
      fc.record({
        url: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('app://other/', 'about:blank')),
        parent: fc.constantFrom(null, page),
      }),
      fc.constant({ url: page.url, parent: page }),
    );
    const { reached, ask } = host();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...callNames),
        frames,
        anything,
        async (name, frame, sent) => {
          await expect(ask(name)({ senderFrame: frame }, sent)).rejects.toThrow('Refused');
          expect(reached).toEqual([]);
        },
      ),
    );
  });
});

describe('whatever the host sends', () => {
  it.each(noticeNames)('%s is taken well-formed or not at all', (name) => {
    fc.assert(
      fc.property(anything, (notice) => {
        const read = notices[name].safeParse(notice);
        // Reading what was read changes nothing: no schema lets more through the second time.
        if (read.success) expect(notices[name].parse(read.data)).toEqual(read.data);
      }),
    );
  });
});
