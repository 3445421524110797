import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { SiteAddressSchema } from '../archive/schema/archive-settings.ts';
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

const AddressSchema = z.object({ url: SiteAddressSchema, editions: z.array(z.string()).default([]) });

/** The language of the edition that this process makes, or shows to editors: that in EDITION, else English. */
export function editionOfProcess(): string {
  return process.env['EDITION'] ?? ENGLISH;
}

/**
 * Where the site will be, its origin and the path under it with a slash at both ends: the address from ARCHIVE_URL when it is set (`ARCHIVE_URL=https://example.org/archive/`), else from content/archive.yaml.
 * An address that is missing there or mistyped gives a placeholder, because the check that follows says it with its place.
 * @throws when ARCHIVE_URL is no such address
 */
export function siteAddress() {
  const set = process.env['ARCHIVE_URL'];
  const written = set ?? settingsOfSite()?.url ?? 'https://address.invalid/';
  const { data, error } = SiteAddressSchema.safeParse(written.endsWith('/') ? written : `${written}/`);
  if (data === undefined) {
    const accepted = error.issues.map(({ message }) => message).join('; ');
    throw new Error(`ARCHIVE_URL is set to “${written}”.\n  accepted  ${accepted}\n  fix       ARCHIVE_URL=https://example.org/archive/, or leave it out`);
  }
  const { origin, pathname } = new URL(data);
  return { origin, base: pathname };
} // prettier-ignore

/** Names that nobody can own, or that mean the machine itself: RFC 2606 and RFC 6761. */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)\.?$|^127\.|^\[::1\]$/u;

/** What is wrong with building for the public under the address in the settings, unless ARCHIVE_URL is set. */
export function addressWarning(): string | undefined {
  const address = settingsOfSite()?.url;
  if (process.env['ARCHIVE_URL'] !== undefined || address === undefined) return undefined;
  const { origin, hostname } = new URL(address);
  if (!RESERVED.test(hostname)) return undefined;
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
