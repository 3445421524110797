/** Draws that are the same on every machine for the same seed. */
export class Random {
  #state: number;

  /** @param key what is drawn for, so that each meeting and each entity has draws of its own, whatever came before */
  constructor(seed: number, key: string) {
    let hash = 2166136261 ^ seed;
    for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
    this.#state = hash >>> 0;
    // The first draws of neighbouring keys are alike until the state has been stirred.
    this.unit();
    this.unit();
  }

  /** From 0 to just below 1: the generator mulberry32. */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.unit() * (last - first + 1));
  }

  /** Whether something of this probability happens. */
  happens(probability: number): boolean {
    return this.unit() < probability;
  }

  /** @throws when the list is empty */
  oneOf<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.unit() * list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /**
   * A rank from 0, small ones far more often than large ones, as words and names are distributed (Zipf–Mandelbrot).
   * @param breadth how many ranks share the top
   * @param exponent the steepness, above 1; a text of n words then has about n^(1/exponent) distinct ones
   */
  rank(breadth: number, exponent: number): number {
    return Math.floor(breadth * ((1 - this.unit()) ** (-1 / (exponent - 1)) - 1));
  }
}
