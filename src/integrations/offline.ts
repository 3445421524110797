import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tellResult } from '../publish/build-log.ts';
import { WORKER, writeOfflineFiles } from '../publish/offline-files.ts';

/** Builds the service worker; its list of files is written after everything else, so it has to stand last. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const id = fileURLToPath(new URL('../offline.ts', import.meta.url));
        const plugin = {
          name: 'service-worker',
          // Astro begins a build with a server of its own, which has no use for the worker and warns of it.
          apply: 'build' as const,
          buildStart(this: { environment: { name: string }; emitFile: (file: object) => void }) {
            if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id, fileName: WORKER });
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': ({ dir }) => {
        tellResult(`build ${writeOfflineFiles(fileURLToPath(dir))} can be kept for reading offline`);
      },
    },
  };
}
