/** Lets the page do something else, such as to take in the next key, before a longer piece of work goes on. */
export async function pause(): Promise<void> {
  // Not every browser can be asked for the next turn.
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
