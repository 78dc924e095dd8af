import { applyEvent, foldDrill, openDrill, type Drill } from '@core/drill/drill';
import type { DrillCommand } from '@core/drill/command';
import { decideCommand } from '@core/drill/decide';
import { decideTime } from '@core/drill/decide-time';
import { drillEventSchema, type DrillEvent } from '@core/drill/drill-event';
import type { DrillPlan } from '@core/drill/drill-plan';
import type { RefusalCode } from '@core/drill/refusal';

/** A drill before one screen, as this machine keeps it. */
export interface KeptDrill {
  state: Drill;
  events: readonly DrillEvent[];
}

export type Step = { ok: true; next: KeptDrill } | { ok: false; refused: RefusalCode };

export function openOneScreen(drill: string, plan: DrillPlan, at: number): KeptDrill {
  const opened = { type: 'DrillOpened', at, drill, plan } as const;
  return { state: openDrill(opened), events: [opened] };
}

/** Obeys orders one after the other, all of them or, where one is refused, none. */
export function obeyAll(kept: KeptDrill, orders: readonly DrillCommand[], now: number): Step {
  let next = kept;
  for (const order of orders) {
    // The clock goes on by itself between orders: time is up, every team has answered.
    next = letTimePass(next, now);
    if (order.do === 'close-answering' && next.state.phase !== 'answering') continue;
    const decision = decideCommand(next.state, order, now);
    if (!decision.ok) return decision;
    next = after(next, decision.events);
  }
  return { ok: true, next: letTimePass(next, now) };
}

/** What happens by itself; the same object where nothing does. */
export function letTimePass(kept: KeptDrill, now: number): KeptDrill {
  const events = decideTime(kept.state, now);
  return events.length === 0 ? kept : after(kept, events);
}

function after(kept: KeptDrill, events: readonly DrillEvent[]): KeptDrill {
  let { state } = kept;
  for (const event of events) state = applyEvent(state, event);
  return { state, events: [...kept.events, ...events] };
}

/**
 * The drill this machine kept, the time since then counting against nobody; null where there is
 * none, or where what is stored cannot be read.
 */
export function takeUp(stored: unknown, now: number): KeptDrill | null {
  const events = drillEventSchema.array().safeParse(stored);
  if (!events.success || events.data[0]?.type !== 'DrillOpened') return null;
  const state = foldDrill(events.data);
  if (state === null) return null;
  const kept = { state, events: events.data };
  if (state.phase === 'finished') return kept;
  return after(kept, [{ type: 'HostRestarted', at: Math.max(now, state.at) }]);
}
