import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from './archive/yaml-source.ts';
import { contentFolder } from './content-folder.ts';

const AddressSchema = z.object({ url: z.url() });

/** Where the site will stand: its origin, and the path under it, with a slash at both ends. */
export interface SiteAddress {
  readonly origin: string;
  readonly base: string;
}

/**
 * The address from ARCHIVE_URL when it is set (`ARCHIVE_URL=https://example.org/archive/`), else from content/archive.yaml.
 * An address that is missing or mistyped gives a placeholder here, because the check that follows says it with its place.
 */
export function siteAddress(): SiteAddress {
  const written = process.env['ARCHIVE_URL'] ?? addressInSettings();
  const url = new URL(written.endsWith('/') ? written : `${written}/`);
  return { origin: url.origin, base: url.pathname };
}

function addressInSettings(): string {
  const settings = AddressSchema.safeParse(readYaml(readFileSync(join(contentFolder(), 'archive.yaml'), 'utf8')).value);
  return settings.success ? settings.data.url : 'https://address.invalid/';
}
