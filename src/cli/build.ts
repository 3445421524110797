import { buildSite } from '../publish/build-site.ts';
import { readArguments } from './arguments.ts';

/** Builds the site into dist/, or elsewhere, in one step: readers see the former site until the new one is complete. */
const { values } = readArguments(
  {
    options: {
      out: { type: 'string', default: 'dist' },
      compress: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  },
  'npm run build [-- --out DIR] [--compress] [--verbose]',
);

try {
  await buildSite(values.out, { telling: values.verbose ? 'phases' : 'results', compress: values.compress });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // What a failed build has started, such as the bundler, would keep the process waiting.
  process.exit(1);
}
