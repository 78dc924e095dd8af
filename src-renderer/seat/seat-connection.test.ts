import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSeatView } from '@core/drill/build-seat-view';
import { DrillDriver } from '@core/drill/drill.fixture';
import type { SeatView } from '@core/drill/seat-view';
import { rightResponse } from '@core/questions/right-response';
import { patience, retryDelay, SeatConnection } from './seat-connection';
import type { KeptSeat } from './seat-keeping';
import { FakeSocket } from './seat-socket.fixture';
import { screenOf } from './seat-state';

const pass = { by: 'pin', pin: '123456' } as const;

/** A page with a host that is played by hand. */
function openPage(kept: KeptSeat | null = null) {
  const sockets: FakeSocket[] = [];
  const storage = { kept };
  const connection = new SeatConnection({
    open() {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    keeping: { read: () => storage.kept, write: (seat) => (storage.kept = seat) },
    now: () => performance.now(),
    random: () => 0.5,
    fillRandom: (bytes) => bytes.fill(sockets.length + 1),
    onchange: () => undefined,
  });
  return { connection, storage, sockets, last: () => sockets[sockets.length - 1]! };
}

function drillWithSeat(wish = {}) {
  const drill = new DrillDriver(wish);
  drill.join('Aki');
  const view = (): SeatView => buildSeatView(drill.state, drill.seat(1), drill.now);
  return { drill, view };
}

function openAnswering() {
  const { drill, view } = drillWithSeat();
  drill.order({ do: 'start' });
  drill.wait(0);
  expect(view().stage.phase).toBe('answering');
  return { drill, view };
}

/** A page that has joined and sees the view. */
function seated(view: SeatView) {
  const page = openPage();
  page.connection.join(pass, 'Aki', 'en');
  page.last().accept();
  page.last().say({ say: 'welcome', view });
  return page;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('taking a seat', () => {
  it('dials nobody before somebody joins', () => {
    const page = openPage();
    page.connection.start();
    vi.advanceTimersByTime(60_000);
    expect(page.sockets).toEqual([]);
    expect(screenOf(page.connection.state)).toBe('join');
  });

  it('asks with a 128-bit token of its own and keeps it once it is welcome', () => {
    const { view } = drillWithSeat();
    const page = openPage();
    page.connection.join(pass, 'Aki', 'ja');
    page.last().accept();
    const token = '01'.repeat(16);
    expect(page.last().heard).toEqual([{ say: 'join', token, pass, name: 'Aki', language: 'ja' }]);
    expect(page.storage.kept).toBeNull();
    page.last().say({ say: 'welcome', view: view() });
    expect(page.connection.state).toMatchObject({ line: 'open', seated: true, joining: false });
    expect(page.storage.kept).toEqual({ token, seated: true, answer: null });
  });

  it('asks again on the same line after a refused name, with the same token', () => {
    const page = openPage();
    page.connection.join(pass, 'Aki', 'en');
    page.last().accept();
    page.last().say({ say: 'refused', to: 'join', code: 'name-taken' });
    expect(page.connection.state).toMatchObject({
      joining: false,
      seated: false,
      refused: { to: 'join', code: 'name-taken' },
    });
    page.connection.join(pass, null, 'en');
    expect(page.sockets).toHaveLength(1);
    const [first, second] = page.last().heard;
    expect(second).toEqual({ ...first, name: null });
    expect(page.connection.state.refused).toBeNull();
  });

  it('knocks again by itself where the whole class is at the door', () => {
    const page = openPage();
    page.connection.join(pass, 'Aki', 'en');
    page.last().accept();
    page.last().say({ say: 'refused', to: 'join', code: 'too-many-messages' });
    expect(page.connection.state).toMatchObject({ joining: true, refused: null });
    vi.advanceTimersByTime(patience.resend * 1.5);
    expect(page.last().heard.filter(({ say }) => say === 'join')).toHaveLength(2);
  });

  it('goes on trying where the host does not answer, and says so', () => {
    const page = openPage();
    page.connection.join(pass, 'Aki', 'en');
    vi.advanceTimersByTime(patience.attempt);
    expect(page.connection.state).toMatchObject({ line: 'lost', joining: true });
    expect(page.last().closed).toBe(true);
    vi.advanceTimersByTime(100);
    expect(page.sockets).toHaveLength(2);
    page.last().accept();
    expect(page.last().heard[0]).toMatchObject({ say: 'join', name: 'Aki' });
  });
});

describe('coming back', () => {
  it('is back on its seat within a second of the line breaking', () => {
    const { view } = drillWithSeat();
    const page = seated(view());
    page.last().break();
    expect(page.connection.state.line).toBe('lost');
    expect(page.connection.state.view).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(page.sockets).toHaveLength(2);
    page.last().accept();
    expect(page.last().heard).toEqual([{ say: 'resume', token: page.storage.kept!.token }]);
    page.last().say({ say: 'welcome', view: view() });
    expect(page.connection.state.line).toBe('open');
  });

  it('tries three times within the first second and never rarer than its longest wait', () => {
    const page = seated(drillWithSeat().view());
    page.last().break();
    const from = performance.now();
    const at: number[] = [];
    let known = 1;
    while (performance.now() - from < 60_000) {
      vi.advanceTimersByTime(10);
      if (page.sockets.length === known) continue;
      known = page.sockets.length;
      at.push(performance.now() - from);
      page.last().break();
    }
    expect(at.filter((time) => time < 1_000).length).toBeGreaterThanOrEqual(3);
    const gaps = at.slice(1).map((time, index) => time - at[index]!);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(patience.retry + 10);
    // No hammering: a class of a hundred must not be a flood.
    expect(at.length).toBeLessThan(30);
  });

  it('spreads a class that lost its host together', () => {
    for (const failures of [0, 1, 4, 9])
      expect(retryDelay(failures, 1) - retryDelay(failures, 0)).toBeGreaterThanOrEqual(100);
  });

  it('finds out that a silent line is dead', () => {
    const page = seated(drillWithSeat().view());
    vi.advanceTimersByTime(patience.quiet);
    expect(page.last().heard.at(-1)).toEqual({ say: 'ping' });
    expect(page.connection.state.line).toBe('open');
    vi.advanceTimersByTime(patience.echo);
    expect(page.connection.state.line).toBe('lost');
  });

  it('stays on a line whose host answers, for as long as it does', () => {
    const page = seated(drillWithSeat().view());
    for (let round = 0; round < 20; round += 1) {
      vi.advanceTimersByTime(patience.quiet);
      page.last().say({ say: 'pong' });
    }
    expect(page.sockets).toHaveLength(1);
    expect(page.connection.state.line).toBe('open');
  });

  it('asks at once when the phone wakes, and dials where there is no echo', () => {
    const page = seated(drillWithSeat().view());
    page.connection.wake();
    expect(page.last().heard.at(-1)).toEqual({ say: 'ping' });
    vi.advanceTimersByTime(patience.wakeEcho + 100);
    expect(page.sockets).toHaveLength(2);
  });

  it('does not wait for its next try when the phone wakes', () => {
    const page = seated(drillWithSeat().view());
    page.last().break();
    for (let tries = 0; tries < 8; tries += 1) {
      vi.advanceTimersByTime(patience.retry);
      page.last().break();
    }
    const before = page.sockets.length;
    page.connection.wake();
    expect(page.sockets).toHaveLength(before + 1);
  });

  it('goes back by itself when the page is loaded anew', () => {
    const before = seated(drillWithSeat().view());
    const page = openPage(before.storage.kept);
    expect(screenOf(page.connection.state)).toBe('returning');
    page.connection.start();
    page.last().accept();
    expect(page.last().heard).toEqual([{ say: 'resume', token: before.storage.kept!.token }]);
  });

  it('asks for a name again where its seat is not known, with a new token', () => {
    const kept = { token: 'ab'.repeat(16), seated: true, answer: null };
    const page = openPage(kept);
    page.connection.start();
    page.last().accept();
    page.last().say({ say: 'refused', to: 'resume', code: 'seat-unknown' });
    expect(screenOf(page.connection.state)).toBe('join');
    expect(page.connection.state.refused?.code).toBe('seat-unknown');
    page.connection.join(pass, 'Aki', 'en');
    page.last().accept();
    const [join] = page.last().heard;
    expect(join).toMatchObject({ say: 'join' });
    expect(join).not.toMatchObject({ token: kept.token });
  });

  it('stays away once removed or opened elsewhere, and comes back from elsewhere when asked', () => {
    for (const why of ['removed', 'elsewhere'] as const) {
      const page = seated(drillWithSeat().view());
      page.last().say({ say: 'bye', why });
      vi.advanceTimersByTime(60_000);
      page.connection.wake();
      expect(page.sockets).toHaveLength(1);
      expect(page.connection.state.ended).toBe(why);
      if (why === 'removed') continue;
      page.connection.takeBack();
      expect(page.sockets).toHaveLength(2);
    }
  });

  it('looks from time to time whether a closed drill was taken up again', () => {
    const { view } = drillWithSeat();
    const page = seated(view());
    page.last().say({ say: 'bye', why: 'drill-closed' });
    expect(page.connection.state).toMatchObject({ ended: 'closed', line: 'off' });
    vi.advanceTimersByTime(patience.rest);
    page.last().break();
    expect(page.connection.state).toMatchObject({ ended: 'closed', line: 'off' });
    vi.advanceTimersByTime(patience.rest);
    expect(page.sockets).toHaveLength(3);
    page.last().accept();
    page.last().say({ say: 'welcome', view: view() });
    expect(page.connection.state).toMatchObject({ ended: null, line: 'open' });
  });

  it('keeps the end on the screen and dials no more once the drill is over', () => {
    const { drill, view } = drillWithSeat();
    drill.order({ do: 'start' });
    drill.order({ do: 'finish' });
    const page = seated(view());
    expect(page.connection.state.view?.stage.phase).toBe('finished');
    page.last().say({ say: 'bye', why: 'drill-closed' });
    page.connection.wake();
    vi.advanceTimersByTime(60_000);
    expect(page.sockets).toHaveLength(1);
    expect(page.connection.state.ended).toBeNull();
  });
});

describe('an answer', () => {
  const give = (page: ReturnType<typeof openPage>, drill: DrillDriver) => {
    const response = rightResponse(drill.question());
    page.connection.answer(0, { response, confidence: 'sure' });
    return { say: 'answer', turn: 0, response, confidence: 'sure' };
  };

  it('is sent, and stored when the host says so', () => {
    const { drill, view } = openAnswering();
    const page = seated(view());
    expect(screenOf(page.connection.state)).toBe('answering/0/asks');
    const sent = give(page, drill);
    expect(page.last().heard.at(-1)).toEqual(sent);
    expect(screenOf(page.connection.state)).toBe('answering/0/has');
    page.last().say({ say: 'answered', turn: 0 });
    expect(page.connection.state.answer?.state).toBe('stored');
    expect(page.storage.kept?.answer).toBeNull();
  });

  it('given while offline is sent on return, once for each return', () => {
    const { drill, view } = openAnswering();
    const page = seated(view());
    page.last().break();
    const sent = give(page, drill);
    expect(page.connection.state.answer?.state).toBe('waiting');
    vi.advanceTimersByTime(200);
    page.last().accept();
    expect(page.last().heard.map(({ say }) => say)).toEqual(['resume']);
    page.last().say({ say: 'welcome', view: view() });
    expect(page.last().heard.at(-1)).toEqual(sent);
    expect(page.last().heard).toHaveLength(2);
  });

  it('outlives the page', () => {
    const { drill, view } = openAnswering();
    const before = seated(view());
    before.last().break();
    const sent = give(before, drill);
    const page = openPage(before.storage.kept);
    page.connection.start();
    page.last().accept();
    page.last().say({ say: 'welcome', view: view() });
    expect(page.last().heard.at(-1)).toEqual(sent);
  });

  it('whose acknowledgement was lost is settled by the view on return', () => {
    const { drill, view } = openAnswering();
    const page = seated(view());
    give(page, drill);
    page.last().break();
    drill.answer(1, rightResponse(drill.question()), 0, 'sure');
    vi.advanceTimersByTime(200);
    page.last().accept();
    page.last().say({ say: 'welcome', view: view() });
    expect(page.connection.state.answer?.state).toBe('stored');
    expect(page.last().heard.filter(({ say }) => say === 'answer')).toEqual([]);
  });

  it('that came too late is said to be, and not sent again', () => {
    const { drill, view } = openAnswering();
    const page = seated(view());
    give(page, drill);
    page.last().say({ say: 'refused', to: 'answer', code: 'too-late', turn: 0 });
    expect(page.connection.state.answer).toMatchObject({ state: 'refused', code: 'too-late' });
    expect(page.storage.kept?.answer).toBeNull();
    page.last().break();
    vi.advanceTimersByTime(200);
    page.last().accept();
    page.last().say({ say: 'welcome', view: view() });
    expect(page.last().heard.map(({ say }) => say)).toEqual(['resume']);
  });

  it('is sent again when a paused drill goes on', () => {
    const { drill, view } = openAnswering();
    const page = seated(view());
    give(page, drill);
    page.last().say({ say: 'refused', to: 'answer', code: 'paused', turn: 0 });
    expect(page.connection.state.answer).toMatchObject({ state: 'waiting', code: 'paused' });
    drill.order({ do: 'pause' });
    page.last().say({ say: 'view', view: view() });
    drill.order({ do: 'resume' });
    page.last().say({ say: 'view', view: view() });
    expect(page.last().heard.filter(({ say }) => say === 'answer')).toHaveLength(2);
  });

  it('is sent again until a full disk has room', () => {
    const { drill, view } = openAnswering();
    const page = seated(view());
    give(page, drill);
    for (let tries = 2; tries < 5; tries += 1) {
      page.last().say({ say: 'refused', to: 'answer', code: 'not-stored', turn: 0 });
      vi.advanceTimersByTime(patience.resend);
      expect(page.last().heard.filter(({ say }) => say === 'answer')).toHaveLength(tries);
    }
  });

  it('is not mistaken for another question’s', () => {
    const { drill, view } = openAnswering();
    const page = seated(view());
    give(page, drill);
    page.last().say({ say: 'refused', to: 'answer', code: 'too-late', turn: 7 });
    page.last().say({ say: 'answered', turn: 7 });
    expect(page.connection.state.answer?.state).toBe('waiting');
  });
});

describe('what cannot be understood', () => {
  it.each(['', '{', 'null', '[]', '{"say":"dance"}', 7])('changes nothing: %j', (raw) => {
    const page = seated(drillWithSeat().view());
    const { view, answer, ended, seated: has } = page.connection.state;
    page.last().sayRaw(raw);
    expect(page.connection.state).toMatchObject({ view, answer, ended, seated: has });
  });
});
