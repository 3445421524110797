/** Lets the page do something else, such as to take in the next key, before a longer piece of work goes on. */
export async function pause(): Promise<void> {
  // Not every browser can be asked for the next turn.
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds of work before the page may do something else. */
const AT_ONCE = 5;

/** Tells when a longer piece of work has gone on long enough. */
export class Turn {
  #since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#since >= AT_ONCE;
  }

  /** Lets the page do something else, and begins anew. */
  async next(): Promise<void> {
    await pause();
    this.#since = performance.now();
  }
}
