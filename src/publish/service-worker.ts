import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { WORKER } from './offline-files.ts';

/** Builds src/offline.ts as a file of its own at the root of the site. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
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
    },
  };
}
