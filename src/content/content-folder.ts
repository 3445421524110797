import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { readYaml } from './yaml-source.ts';

/** Where a path leads that was typed: npm runs commands in the folder of package.json, and says where it was started. */
export function typedPath(path: string): string {
  const { INIT_CWD: shell, npm_package_json: project } = process.env;
  const isRunByNpm = shell !== undefined && project !== undefined && resolve(dirname(project)) === process.cwd();
  return isRunByNpm && resolve(shell) !== process.cwd() ? resolve(shell, path) : path;
}

/** The folder that holds what the archive says: CONTENT_DIR when it is set, else `content` of the project. */
export function contentFolder(): string {
  const typed = process.env['CONTENT_DIR'];
  return resolve(typed === undefined ? 'content' : typedPath(typed));
}

const ENGLISH = 'en';

const AddressSchema = z.object({ url: z.url(), editions: z.array(z.string()).default([]) });

/** The language of the edition that this process makes, or shows to editors: that in EDITION, else English. */
export function editionOfProcess(): string {
  return process.env['EDITION'] ?? ENGLISH;
}

/**
 * Where the site will be, its origin and the path under it with a slash at both ends: the address from ARCHIVE_URL when it is set (`ARCHIVE_URL=https://example.org/archive/`), else from content/archive.yaml.
 * An address that is missing or mistyped gives a placeholder here, because the check that follows says it with its place.
 */
export function siteAddress() {
  const written = process.env['ARCHIVE_URL'] ?? settingsOfSite()?.url ?? 'https://address.invalid/';
  const url = new URL(written.endsWith('/') ? written : `${written}/`);
  return { origin: url.origin, base: url.pathname };
}

/** Names that nobody can own, or that mean the machine itself: RFC 2606 and RFC 6761. */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)\.?$|^127\.|^\[::1\]$/u;

/**
 * What is wrong with building for the public under the address in the settings; nothing where readers can come to it,
 * or where ARCHIVE_URL says another for this build.
 */
export function addressWarning(): string | undefined {
  if (process.env['ARCHIVE_URL'] !== undefined) return undefined;
  const { origin } = siteAddress();
  if (!RESERVED.test(new URL(origin).hostname)) return undefined;
  return `Warning: ${origin} in content/archive.yaml is reserved and no address for readers; links in files and feeds lead there.`;
}

/** The languages of the archive beside English, as written in its settings. */
export function editionsInSettings(): readonly string[] {
  return settingsOfSite()?.editions ?? [];
}

function settingsOfSite(): z.output<typeof AddressSchema> | undefined {
  const file = join(contentFolder(), 'archive.yaml');
  return AddressSchema.safeParse(existsSync(file) ? readYaml(readFileSync(file, 'utf8')).value : undefined).data;
}
