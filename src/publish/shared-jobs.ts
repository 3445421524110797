/** A piece of work that can be done before or after any other; it writes files of its own. */
export type Job = () => void | Promise<void>;

/** Places of the counters in the shared memory. */
const [NEXT, DONE] = [0, 1];
/** A number that no list of jobs reaches, with room for threads that ask once more. */
const NONE_LEFT = 2 ** 30;

/**
 * Work that several threads do together: each takes the next job when it has done one. Every thread has the whole list,
 * in the same order; what they share is how far it has come.
 */
export class SharedJobs {
  readonly memory: SharedArrayBuffer;
  readonly #counters: Int32Array;

  /** @param memory of the thread that the work is shared with; new memory where the work begins */
  constructor(memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#counters = new Int32Array(memory);
  }

  /**
   * Does jobs until none is left to take; others may still be at theirs.
   * @param onDone is told how many are done, those of the other threads included
   * @throws what a job throws; no thread takes another then
   */
  async work(jobs: readonly Job[], onDone: (done: number) => void = () => undefined): Promise<void> {
    for (let job = this.#take(jobs); job !== undefined; job = this.#take(jobs)) {
      try {
        await job();
      } catch (error) {
        this.stop();
        throw error;
      }
      onDone(Atomics.add(this.#counters, DONE, 1) + 1);
    }
  }

  /** Leaves nothing to take. */
  stop(): void {
    Atomics.store(this.#counters, NEXT, NONE_LEFT);
  }

  #take(jobs: readonly Job[]): Job | undefined {
    return jobs[Atomics.add(this.#counters, NEXT, 1)];
  }
}
