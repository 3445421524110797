import { resolve } from 'node:path';

/** The folder that holds what the archive says: CONTENT_DIR when it is set, else `content` where npm was started. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}
