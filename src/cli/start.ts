import { parseArgs } from 'node:util';
import { build } from 'astro';
import { siteAddress } from '../site-address.ts';
import { serveSite } from './serve-site.ts';

/** Builds the site (unless --no-build) and serves it until it is told to stop. */
const { values } = parseArgs({ options: { build: { type: 'boolean', default: true } }, allowNegative: true });

try {
  if (values.build) await build({ logLevel: 'warn' });
  const site = await serveSite('dist', siteAddress().base);
  console.log(`The archive is at ${site.address} (Ctrl-C stops it).`);
  const stop = () => void site.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
