import type { DrillCommand } from '@core/drill/command';
import type { DrillWish } from '@core/drill/drill-plan';
import type { RefusalCode } from '@core/drill/refusal';
import type { Fault, Result } from '@core/fault';
import type { DrillLook, DrillPort } from '@core/host/drill-port';
import { RoomWatch } from '../../room/room-watch.svelte';

/** Refusals that mean that what was ordered has come about by itself in the meantime. */
const doneAlready: Partial<Record<DrillCommand['do'], RefusalCode>> = {
  'close-answering': 'not-now',
  'answer-for': 'answered-already',
};

/** A press within this time of a step the clock made was meant for the step before, milliseconds. */
const settleMs = 800;

/** The teacher's side of the open drill: what there is to see, and every order. */
export class RoomDesk {
  readonly #drills: DrillPort;
  readonly watch: RoomWatch<DrillLook>;
  #refused = $state.raw<RefusalCode | null>(null);
  #fault = $state.raw<Fault | null>(null);
  #busy = $state(false);
  #unheard = $state(false);
  #ordering = 0;
  #settling = $state(false);
  #settled: ReturnType<typeof setTimeout> | undefined;

  constructor(drills: DrillPort, clock?: () => number) {
    this.#drills = drills;
    this.watch = new RoomWatch(async (since) => {
      const look = await drills.look(since);
      if (look !== 'unchanged') this.#notice(look);
      return look;
    }, clock);
  }

  #notice(look: DrillLook | null): void {
    const before = this.look?.teacher.phase;
    const byItself = this.#ordering === 0 && before !== undefined;
    if (!byItself || look?.teacher.phase === before) return;
    this.#settling = true;
    clearTimeout(this.#settled);
    this.#settled = setTimeout(() => (this.#settling = false), settleMs);
  }

  /** The clock has just made a step by itself. */
  get settling(): boolean {
    return this.#settling;
  }

  /**
   * The next step, as it was offered. Just after the clock made a step by itself the press was
   * meant for the one before ("take answers", which would now close them), and is left out.
   */
  async step(order: DrillCommand): Promise<boolean> {
    if (this.#settling) return false;
    return this.order(order);
  }

  get look(): DrillLook | null {
    return this.watch.look;
  }

  /** Why the last order was not done. */
  get refused(): RefusalCode | null {
    return this.#refused;
  }

  /** Why the drill could not be opened. */
  get fault(): Fault | null {
    return this.#fault;
  }

  /** The last order got no answer from the host. */
  get unheard(): boolean {
    return this.#unheard;
  }

  get busy(): boolean {
    return this.#busy;
  }

  open(plan: DrillWish, address: string, port: number | null): Promise<boolean> {
    return this.#begin(() => this.#drills.open({ plan, address, port }));
  }

  resume(drill: string, address: string): Promise<boolean> {
    return this.#begin(() => this.#drills.resume(drill, address));
  }

  /** Gives orders one after the other; the first that is refused is the last. */
  async order(...orders: DrillCommand[]): Promise<boolean> {
    this.#refused = null;
    this.#ordering += 1;
    try {
      for (const order of orders) {
        const outcome = await this.#drills.command(order);
        if (outcome.done || outcome.refused === doneAlready[order.do]) continue;
        this.#refused = outcome.refused;
        break;
      }
      await this.watch.refresh();
      this.#unheard = false;
    } catch {
      // The host did not answer: it is not known whether the order came about.
      this.#unheard = true;
      return false;
    } finally {
      this.#ordering -= 1;
    }
    return this.#refused === null;
  }

  /** Ends the drill and frees its address; gives the drill's id, for its results. */
  async close(): Promise<string | null> {
    const drill = this.look?.teacher.drill ?? null;
    await this.#drills.close();
    this.#refused = null;
    await this.watch.refresh();
    return drill;
  }

  async #begin(ask: () => Promise<Result<DrillLook>>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#refused = null;
    try {
      const opened = await ask();
      this.#fault = opened.ok ? null : (opened.faults[0] ?? null);
      if (opened.ok) this.watch.take(opened.value);
      return opened.ok;
    } finally {
      this.#busy = false;
    }
  }
}
