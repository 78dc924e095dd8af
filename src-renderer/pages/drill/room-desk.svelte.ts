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

/** The teacher's side of the open drill: what there is to see, and every order. */
export class RoomDesk {
  readonly #drills: DrillPort;
  readonly watch: RoomWatch<DrillLook>;
  #refused = $state.raw<RefusalCode | null>(null);
  #fault = $state.raw<Fault | null>(null);
  #busy = $state(false);

  constructor(drills: DrillPort, clock?: () => number) {
    this.#drills = drills;
    this.watch = new RoomWatch((since) => drills.look(since), clock);
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
    for (const order of orders) {
      const outcome = await this.#drills.command(order);
      if (outcome.done || outcome.refused === doneAlready[order.do]) continue;
      this.#refused = outcome.refused;
      break;
    }
    await this.watch.refresh();
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
