import { describe, expect, test } from 'vitest';
import { SharedJobs } from '../../src/publish/shared-jobs.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Two threads that share memory, as far as one thread can show them: each has the list for itself. */
function two(jobsOf: (thread: string) => (() => void | Promise<void>)[]) {
  const first = new SharedJobs();
  const second = new SharedJobs(first.memory);
  const told: number[] = [];
  const done = Promise.allSettled([
    first.work(jobsOf('first'), (number) => told.push(number)),
    second.work(jobsOf('second'), (number) => told.push(number)),
  ]);
  return { first, second, told, done };
}

describe('jobs that threads share', () => {
  test('are each done once, by whoever is free', async () => {
    const done: string[] = [];
    const shared = two((thread) =>
      Array.from({ length: 40 }, (_, number) => async () => {
        await turn();
        done.push(`${thread} ${String(number)}`);
      }),
    );
    await shared.done;
    const numbers = done.map((name) => Number(name.split(' ')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, number) => number));
    expect(new Set(done.map((name) => name.split(' ')[0]))).toEqual(new Set(['first', 'second']));
    expect(shared.told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, number) => number + 1));
  });

  test('are left when one of them fails, and the failure is told', async () => {
    let begun = 0;
    const shared = two((thread) =>
      Array.from({ length: 1000 }, (_, number) => async () => {
        begun += 1;
        await turn();
        if (thread === 'second' && number > 4) throw new Error('the disk is full');
      }),
    );
    const [first, second] = await shared.done;
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: new Error('the disk is full') });
    expect(begun).toBeLessThan(20);
  });

  test('none are taken after they were stopped', async () => {
    const jobs = new SharedJobs();
    jobs.stop();
    let begun = 0;
    await jobs.work([() => void (begun += 1)]);
    expect(begun).toBe(0);
  });
});
