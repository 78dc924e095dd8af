import { describe, expect, it } from 'vitest';
import { callNames, channelOf } from '@core/host/channels';
import { good } from '@core/fault';
import { drillHandlers, drillPortOver } from '@core/host/drill-port';
import { answerCalls, type CallHandlers, type CallRegistry, type SenderFrame } from './ipc';
import { pageSource } from './page-source';

type Answer = Parameters<CallRegistry['handle']>[1];

/** Electron's side, reduced to what it does here: names to answers, one each. */
class Registry implements CallRegistry {
  readonly answers = new Map<string, Answer>();
  handle(channel: string, answer: Answer): void {
    if (this.answers.has(channel)) throw new Error(`${channel} is taken`);
    this.answers.set(channel, answer);
  }
  call(channel: string, request: unknown, senderFrame: SenderFrame): Promise<unknown> {
    const answer = this.answers.get(channel);
    if (answer === undefined) return Promise.reject(new Error(`No handler for ${channel}`));
    return answer({ senderFrame }, request);
  }
}

const page: SenderFrame = { url: 'app://chokepoint/#/quiz', parent: null };

function desk() {
  const asked: unknown[] = [];
  const noting =
    <Reply>(reply: Reply) =>
    async (request: unknown) => {
      asked.push(request);
      return reply;
    };
  const handlers: CallHandlers = {
    ...drillHandlers(drillPortOver(noting(null as never))),
    'describe-host': noting({
      kind: 'electron' as const,
      version: '1.2.3',
      platform: 'linux',
      languages: ['ja'],
    }),
    'list-packs': noting({ packs: [], faults: [] }),
    'load-pack': noting(good('{"head":{"schema":1}}')),
    'load-attachment': noting(good('{"schema":1}')),
    'open-external': noting(good('declined' as const)),
    'save-file': noting(good(null)),
    'save-pdf': noting(good(null)),
    'set-language': noting(null),
    'show-projector': noting(null),
    'start-fit': noting('a-job'),
    'look-at-fit': noting({ state: 'gone' as const }),
    'cancel-fit': noting(null),
    'list-backups': noting([]),
    'write-backup': noting(good({ name: 'x', at: 1, size: 1 })),
    'read-backup': noting(good(new Uint8Array([1]))),
    'sync-status': noting({ folder: null }),
    'choose-sync-folder': noting(good({ folder: null })),
    'stop-sync': noting(good({ folder: null })),
    'list-sync-files': noting(good([])),
    'read-sync-file': noting(good(new Uint8Array([1]))),
    'append-sync-file': noting(good(null)),
    'hear-opened': noting(null),
  };
  const registry = new Registry();
  answerCalls(registry, handlers, pageSource(true, undefined).owns);
  return { registry, asked };
}

describe('calls from the page', () => {
  it('answers every call of the port and no other', async () => {
    const { registry } = desk();
    expect([...registry.answers.keys()].sort()).toEqual(callNames.map(channelOf).sort());
    await expect(registry.call('chokepoint:run-program', null, page)).rejects.toThrow('No handler');
  });

  it('hands a well-formed request on and brings the reply back', async () => {
    const { registry, asked } = desk();
    const bytes = new Uint8Array([1, 2]);
    const file = { suggestedName: 'a.csv', mediaType: 'text/csv', bytes };
    expect(await registry.call(channelOf('load-pack'), 'deepseek-shock', page)).toEqual(
      good('{"head":{"schema":1}}'),
    );
    expect(await registry.call(channelOf('save-file'), file, page)).toEqual(good(null));
    expect(asked).toEqual(['deepseek-shock', file]);
  });

  it.each([
    ['a page of the web', { url: 'https://evil.example/', parent: null }],
    ['a frame inside our page', { url: 'app://chokepoint/', parent: page }],
    ['a blank frame', { url: 'about:blank', parent: null }],
    ['a frame that is gone', null],
  ])('refuses %s on every channel, before the handler hears of it', async (_, frame) => {
    const { registry, asked } = desk();
    for (const name of callNames) {
      await expect(registry.call(channelOf(name), null, frame)).rejects.toThrow('Refused');
    }
    expect(asked).toEqual([]);
  });

  it.each([
    ['load-pack', '../index'],
    ['load-pack', { id: 'deepseek-shock' }],
    ['open-external', `https://a.example/${'x'.repeat(3000)}`],
    ['save-file', { suggestedName: 'a', mediaType: 'text/csv', bytes: 'text' }],
    ['save-file', { suggestedName: '', mediaType: 'text/csv', bytes: new Uint8Array() }],
    ['save-pdf', { suggestedName: 'a.pdf', paper: 'A0' }],
    ['save-pdf', { suggestedName: '', paper: 'A4' }],
    ['set-language', 'fr'],
    ['describe-host', 'anything'],
  ] as const)('refuses a malformed %s', async (name, request) => {
    const { registry, asked } = desk();
    await expect(registry.call(channelOf(name), request, page)).rejects.toThrow(`Refused ${name}`);
    expect(asked).toEqual([]);
  });
});
