/** The part of Trusted Types that is used here (not in TypeScript’s description of the browser). */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL?: (address: string) => string | null }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** The scripts that may be started beside a page, below the base. */
const WORKERS = ['service-worker.js', 'pagefind/pagefind-worker.js'];
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

// The policy of the page forbids every text that would become code; of addresses these two are let through.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    return origin === location.origin && WORKERS.some((worker) => pathname === base + worker) ? address : null;
  },
});
