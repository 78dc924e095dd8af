import type { Fault } from '@core/fault';

/** A refusal of the storage, with the fault to show. */
export class StorageError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
    this.name = 'StorageError';
  }
}

/** The names IndexedDB and Dexie give their errors, by what they mean for the learner. */
const codes: Record<string, string> = {
  QuotaExceededError: 'storage-full',
  MissingAPIError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  InvalidStateError: 'storage-unavailable',
  VersionError: 'storage-newer',
  BlockedError: 'storage-blocked',
};

/**
 * Says what an error of IndexedDB means. A full disk hides in several places: Dexie wraps it in
 * an AbortError or OpenFailedError as `inner`, browsers only mention it in the message.
 */
export function toStorageFault(error: unknown, place: string): Fault {
  const names: string[] = [];
  let message = '';
  for (
    let inner = error as { name?: string; message?: string; inner?: unknown } | undefined;
    inner;
  ) {
    names.push(inner.name ?? '');
    message ||= inner.message ?? '';
    inner = inner.inner as typeof inner;
  }
  const named = names.map((name) => codes[name]).find((code) => code !== undefined);
  const full = /quota|disk|full|space/i.test(message);
  const code = named ?? (full ? 'storage-full' : 'storage-damaged');
  return { code, place, message: message || String(error), remedy: '' };
}
