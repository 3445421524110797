/** Lets the page do something else, such as to take in the next key, before a longer piece of work goes on. */
export function pause(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  const canYield = typeof scheduler === 'object' && scheduler !== null && 'yield' in scheduler;
  if (canYield && typeof scheduler.yield === 'function')
    return Promise.resolve(scheduler.yield()).then(() => undefined);
  return new Promise((resolve) => setTimeout(resolve));
}
