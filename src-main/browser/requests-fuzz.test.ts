import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { good } from '@core/fault';
import { drillCalls, drillPortOver, type DrillCallName } from '@core/host/drill-port';
import { fitRequestSchema } from '@core/host/fit';
import { attachmentRequestSchema } from '@core/host/port';
import { packIdSchema } from '@core/content/schema';
import { answerRequest, type BrowserHostParts } from './requests';

const port = 24617;

/** A host that notes what it is asked to do and does nothing. */
function host() {
  const asked: { what: string; with: unknown }[] = [];
  const note = (what: string, value: unknown) => void asked.push({ what, with: value });
  const page = { bytes: Buffer.from('page'), mediaType: 'text/html', hashed: false };
  const parts = {
    site: new Map([['/', page]]),
    content: {
      list: async () => ({ packs: [], faults: [] }),
      holdings: async () => [],
      load: async (id: unknown) => (note('load', id), good('{}')),
      loadAttachment: async (pack: unknown, name: unknown) => (
        note('attachment', { pack, name }),
        good('{}')
      ),
    },
    description: { kind: 'browser', version: '1', platform: 'linux', languages: [] },
    fits: {
      start: (request: unknown) => (note('fit', request), 'a1'),
      look: () => ({ state: 'gone' }),
      cancel: () => undefined,
    },
    drills: drillPortOver(async (call, request) => {
      note(`drill ${call}`, request);
      return null as never;
    }),
  } as unknown as BrowserHostParts;
  return { parts, asked };
}

const own = `127.0.0.1:${port}`;
const hosts = fc.oneof(
  fc.constantFrom(own, `localhost:${port}`, undefined, 'evil.example', `evil.example:${port}`),
  fc.string(),
);
const origins = fc.oneof(
  fc.constantFrom(undefined, 'null', `http://${own}`, 'https://evil.example', `https://${own}`),
  fc.string(),
);
const methods = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT'),
  fc.string(),
);
const targets = fc.oneof(
  fc.constantFrom('/', '/host/describe', '/host/packs', '/host/fit', '/host/drill', '*', ''),
  fc
    .tuple(
      fc.constantFrom('/host/packs/', '/host/fit/', '/host/drill/', '/'),
      fc.oneof(fc.string(), fc.constantFrom('../../etc/passwd', '%2e%2e/x', '..\\x', 'a/b/c')),
    )
    .map(([start, rest]) => start + rest),
);
const callNames = Object.keys(drillCalls) as DrillCallName[];
const bodies = fc.oneof(
  fc.jsonValue(),
  fc.anything(),
  fc.record({
    call: fc.oneof(fc.constantFrom(...callNames), fc.string(), fc.constant('__proto__')),
    request: fc.anything(),
  }),
);

/** Whether what reached the host is what it says it takes. */
function wellFormed({ what, with: value }: { what: string; with: unknown }): boolean {
  if (what === 'load') return packIdSchema.safeParse(value).success;
  if (what === 'attachment') return attachmentRequestSchema.safeParse(value).success;
  if (what === 'fit') return fitRequestSchema.safeParse(value).success;
  const call = what.slice('drill '.length) as DrillCallName;
  return drillCalls[call].request.safeParse(value).success;
}

describe('whatever is sent to the loopback server', () => {
  it('is answered, reaches the host well-formed, and from our own page where it does anything', async () => {
    const { parts, asked } = host();
    await fc.assert(
      fc.asyncProperty(
        fc.record({ method: methods, target: targets, host: hosts, origin: origins, body: bodies }),
        async ({ method, target, host: named, origin, body }) => {
          asked.length = 0;
          const answer = await answerRequest(parts, port, {
            method,
            target,
            host: named,
            origin,
            readBody: async () => body,
          });
          const ours = named === own || named === `localhost:${port}`;
          if (!ours) expect([answer.status, asked]).toEqual([421, []]);
          if (asked.some(({ what }) => what.startsWith('drill') || what === 'fit'))
            expect(origin).toBe(`http://${named}`);
          for (const call of asked) expect(wellFormed(call)).toBe(true);
          expect([200, 400, 403, 404, 405, 421]).toContain(answer.status);
          expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
        },
      ),
      { numRuns: 1000 },
    );
  });
});
