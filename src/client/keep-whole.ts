/** Keeps the whole archive for reading without network when the reader asks for it. */
const FILES_AT_ONCE = 6;

/** Words with `{done}` and the like in their places. */
const filled = (words: string | undefined, values: Readonly<Record<string, number>>) =>
  (words ?? '').replace(/\{(\w+)\}/gu, (written, name: string) => values[name]?.toLocaleString('en-GB') ?? written);

async function offerWhole(place: HTMLElement, base: string): Promise<void> {
  const button = place.querySelector('button');
  const status = place.querySelector('[role=status]');
  const size = await fetch(`${base}offline/size.json`);
  if (!button || !status || !size.ok) return;
  const { bytes } = (await size.json()) as { bytes: number };
  button.textContent = filled(button.dataset['offer'], { MB: Math.ceil(bytes / 1e5) / 10 });
  place.hidden = false;
  if ((await caches.match(`${base}offline/files.json`)) !== undefined) status.textContent = place.dataset['done'] ?? '';
  button.addEventListener('click', () => {
    button.disabled = true;
    keepWhole(base, (done, all) => {
      status.textContent = filled(place.dataset['underWay'], { done, all });
    })
      .then(() => (status.textContent = place.dataset['done'] ?? ''))
      .catch(() => (status.textContent = place.dataset['failed'] ?? ''))
      .finally(() => (button.disabled = false));
  });
}

/**
 * Asks for every file of the archive; the service worker keeps what comes.
 * @throws when one does not come
 */
async function keepWhole(base: string, onKept: (done: number, all: number) => void): Promise<void> {
  await navigator.serviceWorker.register(`${base}service-worker.js`, { updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
  // A page that came before its worker is taken over by it in a moment.
  while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 50));
  const list = await fetch(`${base}offline/files.json`, { cache: 'no-cache' });
  const paths = (await list.json()) as string[];
  const waiting = [...paths];
  const missing: string[] = [];
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const response = await fetch(base + path).catch(() => undefined);
      // Without a network nothing more comes; a file that the host refuses does not keep the others back.
      if (response === undefined) waiting.length = 0;
      await response?.arrayBuffer();
      if (response?.ok === true) onKept(paths.length - waiting.length, paths.length);
      else missing.push(path);
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  if (missing.length > 0) throw new Error(missing.join());
  navigator.serviceWorker.controller.postMessage('whole');
}

const place = document.querySelector<HTMLElement>('[data-keep-offline]');
if (place && 'serviceWorker' in navigator && import.meta.env.PROD) {
  void offerWhole(place, place.dataset['keepOffline'] ?? '/');
}
