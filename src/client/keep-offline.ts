/**
 * Keeps the site for reading without network, once nothing else is left to do and unless the reader saves data.
 * Where a browser does not keep anything, such as in some private windows, the site is the same without.
 */
const connection: unknown = Reflect.get(navigator, 'connection');
const savesData = typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;

/** Milliseconds; a browser may call a page idle late or never, as Chromium does now and then on a busy machine. */
const LONGEST_WAIT = 3000;

function keep(): void {
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
