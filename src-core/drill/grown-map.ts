/**
 * A map that is never changed, only grown into a new one: `with` gives another map and leaves this
 * one as it is. A key that is new to the newest map costs the same however many there are, because
 * older and newer maps share what they hold; five thousand answers copied for each answer that
 * comes would be most of what a host does. Anything else copies.
 */
export class GrownMap<Key, Value> implements ReadonlyMap<Key, Value> {
  /** Shared by all the maps grown from one another; each sees the first `size` entries. */
  #entries: Map<Key, { place: number; value: Value }>;
  readonly size: number;

  private constructor(entries: Map<Key, { place: number; value: Value }>, size: number) {
    this.#entries = entries;
    this.size = size;
  }

  static empty<Key, Value>(): GrownMap<Key, Value> {
    return new GrownMap(new Map(), 0);
  }

  with(key: Key, value: Value): GrownMap<Key, Value> {
    const newest = this.#entries.size === this.size;
    const entries = newest && !this.#entries.has(key) ? this.#entries : this.#copy();
    const place = entries.get(key)?.place ?? this.size;
    entries.set(key, { place, value });
    return new GrownMap(entries, entries.size);
  }

  get(key: Key): Value | undefined {
    const found = this.#entries.get(key);
    return found && found.place < this.size ? found.value : undefined;
  }

  has(key: Key): boolean {
    const found = this.#entries.get(key);
    return found !== undefined && found.place < this.size;
  }

  forEach(tell: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) tell(value, key, this);
  }

  *[Symbol.iterator](): MapIterator<[Key, Value]> {
    let left = this.size;
    for (const [key, { value }] of this.#entries) {
      if (left === 0) return;
      left -= 1;
      yield [key, value];
    }
  }

  entries(): MapIterator<[Key, Value]> {
    return this[Symbol.iterator]();
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  #copy(): Map<Key, { place: number; value: Value }> {
    const copied = new Map<Key, { place: number; value: Value }>();
    for (const [key, value] of this) copied.set(key, { place: copied.size, value });
    return copied;
  }
}
