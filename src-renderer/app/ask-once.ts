import type { Result } from '@core/fault';

/** Asks once for all who want it. After a fault, or a rejection, the next one asks again. */
export function askOnce<Value>(ask: () => Promise<Result<Value>>): () => Promise<Result<Value>> {
  let asked: Promise<Result<Value>> | null = null;
  const forget = () => (asked = null);
  return () => {
    asked ??= ask().then(
      (result) => {
        if (!result.ok) forget();
        return result;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return asked;
  };
}
