/**
 * Keeps what is read for reading without network, unless the reader saves data. Where a browser does not keep
 * anything, such as in some private windows, the site is the same without.
 */
const connection: unknown = Reflect.get(navigator, 'connection');
const savesData = typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;

/** Milliseconds; a browser may call a page idle late or never, as Chromium does now and then on a busy machine. */
const LONGEST_WAIT = 3000;

/** The first page came before there was a worker: it is asked for once more, out of the browser’s own cache. */
async function keepThisPage(): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = [location.pathname, ...loaded.filter((address) => address.startsWith(`${location.origin}/`))];
  for (const address of own) await fetch(address).catch(() => undefined);
}

function keep(): void {
  const isFirst = navigator.serviceWorker.controller === null;
  if (isFirst) navigator.serviceWorker.addEventListener('controllerchange', () => void keepThisPage(), { once: true });
  navigator.serviceWorker
    .register(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}service-worker.js`, { updateViaCache: 'none' })
    .catch(() => undefined);
}

if ('serviceWorker' in navigator && !savesData && import.meta.env.PROD) {
  addEventListener('load', () => {
    if ('requestIdleCallback' in window) requestIdleCallback(keep, { timeout: LONGEST_WAIT });
    else setTimeout(keep);
  });
}
