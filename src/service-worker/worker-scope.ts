/** The part of a service worker’s surroundings that is used here; TypeScript’s own description excludes that of pages. */
export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    update(): Promise<unknown>;
  };
  readonly clients: { get(id: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}

/** An event that keeps the worker alive until a promise ends; one that fails makes an installation fail. */
export interface LastingEvent {
  waitUntil(done: Promise<unknown>): void;
}

/** A request of a page. */
export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  /** The page that asks. */
  readonly clientId: string;
  /** The page that a navigation makes, or the worker that a script is; empty for anything else. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
