/** Lets so many through at once and so many a second after that. */
export interface TokenBucket {
  /** Whether one may pass at this time, which it then has. */
  take(now: number): boolean;
  /** Whether one could pass. */
  has(now: number): boolean;
}

/** @param now milliseconds of a clock that never goes back */
export function createTokenBucket(burst: number, perSecond: number, now: number): TokenBucket {
  let left = burst;
  let at = now;
  const refill = (time: number) => {
    left = Math.min(burst, left + ((time - at) / 1000) * perSecond);
    at = time;
  };
  return {
    has(time) {
      refill(time);
      return left >= 1;
    },
    take(time) {
      refill(time);
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
