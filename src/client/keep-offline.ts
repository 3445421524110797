/**
 * Keeps the site for reading without network, once nothing else is left to do and unless the reader saves data.
 * Where a browser does not keep anything, such as in some private windows, the site is the same without.
 */
const connection: unknown = Reflect.get(navigator, 'connection');
const savesData = typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;

if ('serviceWorker' in navigator && !savesData && import.meta.env.PROD) {
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  addEventListener('load', () => {
    whenIdle(() => {
      navigator.serviceWorker
        .register(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}service-worker.js`, { updateViaCache: 'none' })
        .catch(() => undefined);
    });
  });
}
