/**
 * A thing that went wrong, as a value. `code` names it for programs and for the message catalogue
 * (`fault.<code>.what`, `fault.<code>.remedy`), `place` says where, `message` says it in English
 * for logs and the command line.
 */
export interface Fault {
  code: string;
  /** The file, pack, record or field the fault is in. */
  place: string;
  /** 1-based line in `place`, where there is one. */
  line?: number;
  message: string;
  /** What the person can do about it. */
  remedy: string;
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; faults: Fault[] };

export const good = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const bad = (...faults: Fault[]): Result<never> => ({ ok: false, faults });

/** For the default branch of a switch over a union: the type checker proves it is never reached. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
