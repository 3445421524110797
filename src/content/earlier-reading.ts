import type { ContentFile } from './read-files.ts';
import type { ParsedEntity } from './parse-entity.ts';
import type { ParsedReport } from './parse-report.ts';
import type { ParsedRecordLedger } from './record-parsing.ts';

/** What was parsed of some files, by their paths. */
class EarlierParsing<T> {
  #known = new Map<string, { readonly text: string; readonly parsed: T }>();
  #circumstances = '';

  /**
   * Parses those files whose text is not as it was, and gives what all of them hold, in their order. Files that are
   * gone are forgotten.
   * @param circumstances what the parsing depends on besides the texts; when it changes, everything is parsed again
   */
  async parse(
    files: readonly ContentFile[],
    parseAll: (changed: readonly ContentFile[]) => Promise<T[]> | T[],
    circumstances = '',
  ): Promise<T[]> {
    const known = circumstances === this.#circumstances ? this.#known : new Map<string, never>();
    const changed = files.filter(({ path, text }) => known.get(path)?.text !== text);
    const parsed = await parseAll(changed);
    const fresh = new Map(changed.map(({ path }, index) => [path, parsed[index]]));
    const next = new Map<string, { readonly text: string; readonly parsed: T }>();
    for (const { path, text } of files) {
      const one = fresh.get(path) ?? known.get(path)?.parsed;
      if (one !== undefined) next.set(path, { text, parsed: one });
    }
    this.#known = next;
    this.#circumstances = circumstances;
    return [...next.values()].map((one) => one.parsed);
  }
}

/**
 * What a content folder held when it was read before. While an editor writes, all of it is read after every edit; only
 * what changed is parsed again.
 */
export class EarlierReading {
  readonly people = new EarlierParsing<ParsedEntity>();
  readonly places = new EarlierParsing<ParsedEntity>();
  readonly topics = new EarlierParsing<ParsedEntity>();
  readonly glossary = new EarlierParsing<ParsedEntity>();
  readonly commitments = new EarlierParsing<ParsedEntity>();
  readonly meetings = new EarlierParsing<ParsedReport>();
  readonly ledgers = new EarlierParsing<ParsedRecordLedger>();
}
