import type { ContentFile } from './read-files.ts';
import type { ParsedEntity } from './parse-entity.ts';
import type { ParsedReport } from './parse-report.ts';
import type { Problem } from '../archive/content.ts';
import type { RecordLedger } from '../archive/schema/ledger.ts';

/** What was parsed of some files, by their paths. */
class EarlierParsing<T> {
  #known = new Map<string, { readonly path: string; readonly text: string; readonly parsed: T }>();
  #circumstances = '';

  /**
   * Parses those files whose text is not as it was, and gives what all of them have, in their order. Files that are
   * gone are forgotten.
   * @param circumstances what the parsing depends on besides the texts; when it changes, everything is parsed again
   */
  parse(files: readonly ContentFile[], parseFile: (file: ContentFile) => T, circumstances = ''): T[] {
    const known = circumstances === this.#circumstances ? this.#known : undefined;
    const all = files.map((file) => {
      const earlier = known?.get(file.path);
      return earlier?.text === file.text ? earlier : { path: file.path, text: file.text, parsed: parseFile(file) };
    });
    this.#known = new Map(all.map((one) => [one.path, one]));
    this.#circumstances = circumstances;
    return all.map(({ parsed }) => parsed);
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
  readonly ledgers = new EarlierParsing<{ fields?: RecordLedger; problems: readonly Problem[] }>();
}
