import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { commandsIn } from '@core/drill/phase';
import { planOf } from '@core/drill/drill.fixture';
import { rightResponse } from '@core/questions/right-response';
import type { DrillWish } from '@core/drill/drill-plan';
import { TestHost, TestSeat, tokenOf } from './drill-host.fixture';

const statement = () => planOf().questions.filter(({ question }) => question.kind === 'true-false');
const right = { kind: 'true-false', answer: false } as const;
const answer = (turn = 0) => ({ say: 'answer', turn, response: right, confidence: null }) as const;

const hosts: TestHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop();
});
async function open(wish: Partial<DrillWish> = {}): Promise<TestHost> {
  const host = await TestHost.open({ questions: [...statement(), ...statement()], ...wish });
  hosts.push(host);
  return host;
}
const looked = async (host: TestHost) => {
  const look = await host.desk.look(null);
  if (look === null || look === 'unchanged') throw new Error('No drill is open');
  return look;
};

/** The status of a plain request. */
function status(host: TestHost, path: string, headers: Record<string, string>, method = 'GET') {
  const { port } = new URL(host.join.address);
  return new Promise<number>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('a drill over sockets', () => {
  it('is joined, answered, revealed and won', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1, 'Ann');
    await TestSeat.join(host, 2, 'Ben');
    await host.desk.command({ do: 'start' });
    await ann.sees('answering');
    ann.say(answer());
    await ann.hears('answered');
    expect((await looked(host)).teacher.current).toMatchObject({ answered: 1, expected: 2 });
    await host.desk.command({ do: 'close-answering' });
    await host.desk.command({ do: 'reveal' });
    expect((await ann.sees('reveal')).view).toMatchObject({
      standing: { marks: 1, place: 1, of: 2 },
      stage: { earned: { score: 1 } },
    });
    await host.desk.command({ do: 'show-standings' });
    expect((await ann.sees('standings')).view.stage).toMatchObject({
      podium: { places: [{ name: 'Ann' }, { name: 'Ben' }] },
    });
  });

  it('gives a seat back after the line was lost, and tells the older line', async () => {
    const host = await open();
    const first = await TestSeat.join(host, 1, 'Ann');
    const second = await TestSeat.connect(host);
    second.say({ say: 'resume', token: tokenOf(1) });
    expect((await second.hears('welcome')).view).toMatchObject({ seat: 's1', name: 'Ann' });
    expect(await first.hears('bye')).toMatchObject({ why: 'elsewhere' });
    expect((await looked(host)).connected).toEqual(['s1']);
    const again = await TestSeat.join(host, 1, 'Somebody');
    expect(again.heard).toEqual([]);
    expect((await looked(host)).teacher.seats).toHaveLength(1);
  });

  it('gives a seat back with its answer to the same phone at another address', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1, 'Ann');
    await host.desk.command({ do: 'start' });
    ann.say(answer());
    await ann.hears('answered');
    const moved = await TestSeat.connect(host, '127.0.0.2');
    moved.say({ say: 'resume', token: tokenOf(1) });
    expect((await moved.hears('welcome')).view).toMatchObject({ seat: 's1', name: 'Ann' });
    await host.desk.command({ do: 'close-answering' });
    await host.desk.command({ do: 'reveal' });
    await moved.sees('reveal');
    expect((await looked(host)).teacher.seats).toMatchObject([{ name: 'Ann', marks: 1 }]);
  });

  it('comes back after the host was gone: door, seats, answers and time', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1, 'Ann');
    const { link, pin } = host.join;
    await host.desk.command({ do: 'start' });
    ann.say(answer());
    await ann.hears('answered');
    await host.restart();
    expect(host.join).toMatchObject({ link, pin });
    const back = await TestSeat.connect(host);
    back.say({ say: 'resume', token: tokenOf(1) });
    await back.hears('welcome');
    back.say(answer());
    await back.hears('answered');
    back.say({ ...answer(), response: { kind: 'true-false', answer: true } });
    expect(await back.hears('refused')).toMatchObject({ code: 'answered-already', turn: 0 });
    await host.desk.command({ do: 'close-answering' });
    await host.desk.command({ do: 'reveal' });
    expect((await looked(host)).teacher.seats).toMatchObject([{ name: 'Ann', marks: 1 }]);
  });

  it('stores every answer of a class that answers at one moment', async () => {
    const host = await open();
    const seats = await Promise.all(
      Array.from({ length: 60 }, (_, index) => TestSeat.join(host, index + 1)),
    );
    await host.desk.command({ do: 'start' });
    for (const seat of seats) seat.say(answer());
    await Promise.all(seats.map((seat) => seat.hears('answered')));
    const read = await host.desk.read(host.look.teacher.drill);
    const stored = read.ok ? read.value.filter(({ type }) => type === 'Answered') : [];
    expect(stored).toHaveLength(60);
  });

  it('closes its port and says goodbye; the results stay', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1);
    const drill = host.look.teacher.drill;
    await host.desk.close();
    expect(await ann.hears('bye')).toMatchObject({ why: 'drill-closed' });
    await expect(status(host, '/', { host: '127.0.0.1' })).rejects.toThrow('ECONNREFUSED');
    expect(await host.desk.list()).toMatchObject([{ drill, finished: true, seats: 1 }]);
    await host.desk.forget(drill);
    expect(await host.desk.list()).toEqual([]);
  });

  it('opens one drill at a time, only where this machine is, and none for one screen', async () => {
    const host = await open();
    const wish = { plan: planOf(), port: null };
    expect(await host.desk.open({ ...wish, address: '127.0.0.1' })).toMatchObject({
      faults: [{ code: 'drill-open-already' }],
    });
    await host.desk.close();
    expect(await host.desk.open({ ...wish, address: '203.0.113.7' })).toMatchObject({
      faults: [{ code: 'drill-not-opened' }],
    });
    const plan = planOf({ mode: 'one-screen' });
    expect(await host.desk.open({ ...wish, plan, address: '' })).toMatchObject({
      ok: true,
      value: { join: null },
    });
  });
});

describe('against seats that cheat', () => {
  it('takes no order of the teacher from a socket', async () => {
    const host = await open();
    // In turn, so that no seat says so much that it is not listened to.
    const seats = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => TestSeat.join(host, n)));
    const before = (await looked(host)).teacher;
    for (const [turn, order] of [...new Set(Object.values(commandsIn).flat())].entries()) {
      const seat = seats[turn % seats.length]!;
      for (const forged of [
        { do: order },
        { say: order },
        { call: 'command-drill', request: { do: order } },
      ])
        seat.say(forged);
      for (let told = 0; told < 3; told += 1)
        expect(await seat.hears('refused')).toMatchObject({
          code: expect.stringMatching(/unreadable|too-many/),
        });
      if (seat.heard.length > 0) throw new Error('A forged order was answered');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect((await looked(host)).teacher).toEqual(before);
  });

  it('reads no time and no seat a message brings along', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1);
    await host.desk.command({ do: 'start' });
    ann.say({ ...answer(), elapsedMs: 1 });
    expect(await ann.hears('refused')).toMatchObject({ code: 'unreadable' });
    ann.say({ ...answer(), seat: 's2' });
    expect(await ann.hears('refused')).toMatchObject({ code: 'unreadable' });
    expect((await looked(host)).teacher.current?.answered).toBe(0);
  });

  it('hears nobody who has not joined, and no unknown token', async () => {
    const host = await open();
    const stranger = await TestSeat.connect(host);
    stranger.say(answer());
    expect(await stranger.hears('refused')).toMatchObject({ code: 'not-joined' });
    stranger.say({ say: 'resume', token: tokenOf(77) });
    expect(await stranger.hears('refused')).toMatchObject({ code: 'seat-unknown' });
    const join = { say: 'join', token: tokenOf(1), name: 'X', language: 'en' };
    stranger.say({ ...join, pass: { by: 'ticket', ticket: 'guessed' } });
    expect(await stranger.hears('refused')).toMatchObject({ code: 'wrong-pin' });
  });

  it('never sends a token, a proof, or who else is there before the podium', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1, 'Ann');
    await TestSeat.join(host, 2, 'Benjamin');
    await host.desk.command({ do: 'start' });
    await host.desk.command({ do: 'close-answering' });
    await host.desk.command({ do: 'reveal' });
    await ann.sees('closed');
    const sent = JSON.stringify(ann.heard);
    expect(sent).not.toContain(tokenOf(2));
    expect(sent).not.toMatch(/proof|Benjamin|ticket/);
  });

  it('shuts out a removed seat, also when it comes back', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1);
    const [seat] = (await looked(host)).teacher.seats;
    await host.desk.command({ do: 'remove-seat', seat: seat!.seat });
    expect(await ann.hears('bye')).toMatchObject({ why: 'removed' });
    const back = await TestSeat.connect(host);
    back.say({ say: 'resume', token: tokenOf(1) });
    expect(await back.hears('refused')).toMatchObject({ code: 'seat-removed' });
  });

  it('cuts a line that floods, and no other', async () => {
    const host = await open();
    const ann = await TestSeat.join(host, 1);
    const flood = await TestSeat.join(host, 2);
    for (let count = 0; count < 500; count += 1) flood.say({ say: 'ping' });
    expect(await flood.hears('bye')).toMatchObject({ why: 'flood' });
    ann.say({ say: 'ping' });
    await ann.hears('pong');
  });

  it('cuts a message that is too long or binary', async () => {
    const host = await open();
    const long = await TestSeat.join(host, 1);
    long.socket.send('x'.repeat(4097));
    expect(await long.ends()).toBe(1009);
    const binary = await TestSeat.join(host, 2);
    binary.socket.send(Buffer.from([1, 2, 3]));
    expect(await binary.ends()).toBe(1003);
  });

  it.each(['', '{', 'null', '[]', '"join"', '{"say":"__proto__"}', '\u0000', '{"say":"answer"}'])(
    'calls %j unreadable and goes on',
    async (text) => {
      const host = await open();
      const ann = await TestSeat.join(host, 1);
      ann.socket.send(text);
      expect(await ann.hears('refused')).toMatchObject({ code: 'unreadable' });
      ann.say({ say: 'ping' });
      await ann.hears('pong');
    },
  );

  it('answers for its own address and its own page alone', async () => {
    const host = await open();
    const { host: own } = new URL(host.join.address);
    expect(await status(host, '/', { host: own })).toBe(200);
    expect(await status(host, '/', { host: 'evil.example' })).toBe(421);
    expect(await status(host, '/', { host: own }, 'POST')).toBe(405);
    expect(await status(host, '/..%2f..%2fetc/passwd', { host: own })).toBe(404);
    expect(await status(host, '/index.html', { host: own })).toBe(404);
    for (const origin of ['http://evil.example', undefined]) {
      const socket = new WebSocket(`ws://${own}/seat`, origin === undefined ? {} : { origin });
      const refused = await new Promise<Error>((resolve) => socket.once('error', resolve));
      expect(refused.message).toContain('403');
    }
  });

  it('takes an answer of any kind there is', async () => {
    const host = await open({ questions: planOf().questions, mode: 'self-paced' });
    const ann = await TestSeat.join(host, 1);
    await host.desk.command({ do: 'start' });
    for (const [turn, { question }] of planOf().questions.entries()) {
      ann.say({ say: 'answer', turn, response: rightResponse(question), confidence: null });
      expect(await ann.hears('answered')).toMatchObject({ turn });
    }
    await ann.sees('handed-in');
    await host.desk.command({ do: 'finish' });
    expect((await ann.sees('finished')).view.standing).toMatchObject({ right: 7, asked: 7 });
  });
});
