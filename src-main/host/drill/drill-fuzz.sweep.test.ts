import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { planOf, start } from '@core/drill/drill.fixture';
import { seatMessageSchema } from '@core/drill/messages';
import { createRandom, type Random } from '@core/random';
import { openDoor } from './door';
import { TestHost, TestSeat, tokenOf } from './drill-host.fixture';
import { openRoom } from './drill-room';
import { openSeatLines, type Wire } from './seat-lines';

const keys = { pin: '012345', ticket: 'QQQQQQQQQQQQQQQQQQQQQQ' };

/** Lines of a drill without sockets, on a clock that runs a second at each look. */
function linesOn(elapses = 1_000) {
  let monotonic = 0;
  let kept = 0;
  const room = openRoom({
    events: [{ type: 'DrillOpened', at: start, drill: 'D', plan: planOf({ maxSeats: 1000 }) }],
    journal: {
      append: async (events) => {
        kept += events.length;
        return [];
      },
      close: async () => undefined,
    },
    wall: () => start,
    monotonic: () => (monotonic += elapses),
    changed: (reach) => lines.show(reach),
  });
  const lines = openSeatLines(room, openDoor(keys, 0), () => 1);
  const wire = () => {
    const heard: string[] = [];
    const open = { heard, hungUp: 0, queue: 0 };
    const end: Wire = {
      address: '10.0.0.9',
      send: (text) => void heard.push(text),
      waiting: () => open.queue,
      hangUp: () => void (open.hungUp += 1),
    };
    return Object.assign(open, { line: lines.open(end) });
  };
  return { room, lines, wire, kept: () => kept };
}

const join = (token: number) =>
  JSON.stringify({
    say: 'join',
    token: tokenOf(token),
    pass: { by: 'ticket', ticket: keys.ticket },
    name: `Seat ${token}q`,
    language: 'en',
  });

const wellFormed = [
  join(1),
  JSON.stringify({ say: 'resume', token: tokenOf(1) }),
  JSON.stringify({ say: 'rename', name: 'Ann' }),
  JSON.stringify({ say: 'choose-team', team: 1 }),
  JSON.stringify({ say: 'ping' }),
  JSON.stringify({
    say: 'answer',
    turn: 0,
    response: { kind: 'matching', pairs: { a: 'b' } },
    confidence: 'sure',
  }),
];
const oddities = [
  'null',
  '[]',
  '{}',
  '""',
  '-1',
  '1e999',
  'NaN',
  '"\\ud800"',
  '{"__proto__":{}}',
  '"constructor"',
  '[[[[[[[[]]]]]]]]',
  '9007199254740993',
  'true',
  '"\\u0000"',
  '"=HYPERLINK(1)"',
  '"<script>"',
];

/** A message that was damaged: cut, doubled, with a value or bytes put in another's place. */
function damaged(random: Random): string {
  const text = random.pick(wellFormed);
  const at = random.int(0, text.length);
  const to = random.int(at, text.length);
  switch (random.int(0, 5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, at) + random.pick(oddities) + text.slice(to);
    case 3:
      return text.replace(/:("[^"]*"|\d+|\{[^}]*\})/, () => `:${random.pick(oddities)}`);
    case 4:
      return text.slice(0, at) + String.fromCharCode(random.int(0, 65_535)) + text.slice(to);
    default:
      return Array.from({ length: random.int(0, 40) }, () =>
        String.fromCharCode(random.int(0, 255)),
      ).join('');
  }
}

describe('lines that are sent anything at all', () => {
  it('answer 100,000 damaged messages with a refusal each, and write down none of them', async () => {
    const { room, wire, kept } = linesOn();
    const random = createRandom('fuzz');
    const seat = wire();
    await seat.line.hear(join(1));
    const before = { kept: kept(), state: room.state };
    seat.heard.length = 0;
    let sent = 0;
    while (sent < 100_000) {
      const text = damaged(random);
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        parsed = undefined;
      }
      // A damaged one can be a good one by chance.
      if (seatMessageSchema.safeParse(parsed).success) continue;
      sent += 1;
      await seat.line.hear(text);
      if (seat.heard.length !== 1 || !seat.heard[0]!.includes('"refused"'))
        throw new Error(`${JSON.stringify(text)} was answered ${seat.heard.join()}`);
      seat.heard.length = 0;
    }
    expect(kept()).toBe(before.kept);
    expect(room.state).toBe(before.state);
    await room.close();
  }, 120_000);

  it('cut off whoever does not read, and no other', async () => {
    const { room, wire } = linesOn();
    const [slow, quick] = [wire(), wire()];
    await slow.line.hear(join(1));
    await quick.line.hear(join(2));
    slow.queue = 1024 * 1024;
    await room.order({ do: 'start' });
    expect(slow.hungUp).toBe(1);
    expect(quick.hungUp).toBe(0);
    expect(quick.heard.at(-1)).toContain('"answering"');
    await room.close();
  });

  it('let a class in that comes at one moment, and slow a flood without shutting the class out', async () => {
    const { room, wire } = linesOn(0);
    const crowd = Array.from({ length: 260 }, wire);
    await Promise.all(crowd.map(({ line }, index) => line.hear(join(index + 1))));
    const told = crowd.map(({ heard }) => (heard.join().includes('"welcome"') ? 'in' : 'later'));
    expect(told.filter((said) => said === 'in')).toHaveLength(200);
    for (const { heard } of crowd.slice(200)) expect(heard.join()).toContain('too-many-messages');
    // Who has a seat comes back through a flood all the same.
    const back = wire();
    await back.line.hear(JSON.stringify({ say: 'resume', token: tokenOf(1) }));
    expect(back.heard.join()).toContain('"welcome"');
    await room.close();
  });
});

describe('a port that is sent anything at all', () => {
  const hosts: TestHost[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.stop();
  });

  const ended = (socket: Socket) =>
    new Promise<void>((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.resume();
    });

  it('goes on serving after broken requests and broken frames', async () => {
    const host = await TestHost.open();
    hosts.push(host);
    const ann = await TestSeat.join(host, 1, 'Ann');
    const { hostname, port, origin, host: name } = new URL(host.join.address);
    const random = createRandom('frames');
    const bytes = (most: number) =>
      Buffer.from(Array.from({ length: random.int(1, most) }, () => random.int(0, 255)));
    const upgrade = [
      'GET /seat HTTP/1.1',
      `Host: ${name}`,
      `Origin: ${origin}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      '',
      '',
    ].join('\r\n');
    for (let round = 0; round < 15; round += 1)
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const socket = connect(Number(port), hostname);
          const gone = ended(socket);
          socket.write(
            index % 2 === 0 ? Buffer.concat([Buffer.from(upgrade), bytes(300)]) : bytes(300),
          );
          socket.end('\r\n\r\n');
          setTimeout(() => socket.destroy(), 500);
          await gone;
        }),
      );
    ann.say({ say: 'ping' });
    await ann.hears('pong');
    expect((await TestSeat.join(host, 2, 'Ben')).closed).toBeNull();
  }, 60_000);
});
