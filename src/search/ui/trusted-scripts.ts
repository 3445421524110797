import searchWorker from './search-worker.ts?worker&url';

declare global {
  interface Window {
    /** The part of Trusted Types that is used here (not in TypeScript’s description of the browser). */
    readonly trustedTypes?: { createPolicy(name: string, rules: { createScriptURL?: (address: string) => string | null }): unknown }; // prettier-ignore
  }
}

/** That of the search has its hash in its name. */
const WORKERS = [`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}service-worker.js`, searchWorker];

// The policy of the page forbids every text that would become code; of addresses these are let through.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    return origin === location.origin && WORKERS.includes(pathname) ? address : null;
  },
});
