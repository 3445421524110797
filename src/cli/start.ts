import { buildSite } from '../publish/build-site.ts';
import { recoverBuild } from '../publish/replace-folder.ts';
import { siteAddress } from '../content/content-folder.ts';
import { fail, readArguments } from './arguments.ts';
import { serveSite } from './serve-site.ts';

const FIRST_PORT = 4321;

/** Builds the site (unless --no-build) and serves it until it is told to stop. */
const { values } = readArguments(
  { options: { build: { type: 'boolean', default: true } }, allowNegative: true },
  'npm start, or npm run preview for the last build',
);

try {
  if (values.build) await buildSite('dist');
  else recoverBuild('dist');
  const site = await serveSite('dist', siteAddress().base, FIRST_PORT, true);
  console.log(`The archive is at ${site.address} (Ctrl-C stops it).`);
  const stop = () => void site.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  fail(error);
}
