import type { EntityKind, Problem } from '../archive/content.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { RecordLedgerSchema } from '../archive/schema/ledger.ts';
import type { RecordLedger } from '../archive/schema/ledger.ts';
import { parseEntity } from './parse-entity.ts';
import { parseReport } from './parse-report.ts';
import type { ContentFile } from './read-files.ts';
import { parseYamlFile } from './yaml-file.ts';

/**
 * What was parsed of a content folder when it was read before. While an editor writes, all of it is read after every
 * edit; only what changed is parsed again.
 */
export class ParseCache {
  readonly entity = remembered((file, kind: EntityKind) => parseEntity(file, kind));
  readonly report = remembered((file, sides: readonly Side[] | undefined) => parseReport(file, sides));
  readonly ledger = remembered((file): { fields?: RecordLedger; problems: readonly Problem[] } => {
    const { fields, problems } = parseYamlFile(file, RecordLedgerSchema);
    return { ...(fields && { fields }), problems };
  });
}

/** A way to parse that gives the same again while neither the text of a file nor the circumstances change. */
function remembered<C, T>(parse: (file: ContentFile, circumstances: C) => T) {
  const known = new Map<string, { readonly text: string; readonly key: string | undefined; readonly parsed: T }>();
  return (file: ContentFile, circumstances: C): T => {
    const key = JSON.stringify(circumstances);
    const earlier = known.get(file.path);
    if (earlier?.text === file.text && earlier.key === key) return earlier.parsed;
    const parsed = parse(file, circumstances);
    known.set(file.path, { text: file.text, key, parsed });
    return parsed;
  };
}
