import type { Paragraph, Report, Translation } from '../../archive/content.ts';
import { recordHash } from '../../archive/ledger.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { LANGUAGES } from '../../words/words.ts';
import { TOP } from '../../content/content-file.ts';
import { errorAt, type Rule, warningAt } from '../problems.ts';

/** A translation has the sections, paragraphs, links, figures and notes of its record, as far as it has them at all. */
export const translations: Rule = function* ({ reports, translations: all, unread }) {
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const translation of all) {
    const { id, file, fields } = translation;
    const record = byId.get(id);
    if (record === undefined) {
      if (unread.has(`meetings/${id}`)) continue;
      yield errorAt(file, TOP, 'translation-disagrees', {
        found: `a translation of “${id}”, which has no record`,
        expected: `the record ${id}.md beside it`,
        fix: 'rename the file, or remove it',
      });
      continue;
    }
    for (const { at, found, expected } of differences(translation, record)) {
      const fix = 'make the translation follow the record; leave out a whole section or list that is not translated';
      yield errorAt(file, at, 'translation-disagrees', { found, expected, fix });
    }
    const hash = recordHash(record);
    if (fields.of !== hash) {
      yield warningAt(file, TOP, 'outdated-translation', {
        found: `a translation of “${fields.of}”, an earlier text of the record`,
        expected: `the hash of the record as it is, ${hash}`,
        fix: `translate what changed in ${record.file}, then write “of: ${hash}”`,
      });
    }
  }
};

/** The archive is in languages that have words; the texts of other files are in languages of the archive; a list of them is as long as in English. */
export const translatedTexts: Rule = function* ({ settings, entities, knownMeetings, coverage, folderName }) {
  const editions = settings?.editions ?? [];
  const file = `${folderName}/archive.yaml`;
  for (const [index, edition] of editions.entries()) {
    if (LANGUAGES.includes(edition) && editions.indexOf(edition) === index) continue;
    yield errorAt(file, TOP, 'translation-disagrees', {
      found: `“${edition}” under “editions”${editions.indexOf(edition) === index ? '' : ' a second time'}`,
      expected: `languages that the pages can speak beside English, each once: ${LANGUAGES.join(', ')}`,
      fix: 'remove it, or write the words of the interface in that language first: src/words',
    });
  }
  const inSettings = settings === undefined ? [] : [settings, ...settings.sides];
  const inOthers = [...inSettings.map((one) => ({ ...one, file })), ...(coverage ? [{ ...coverage, file: `${folderName}/coverage.yaml` }] : [])]; // prettier-ignore
  const all = [...inOthers.map((one) => ({ ...one, positionOf: () => TOP })), ...knownMeetings, ...entities];
  for (const one of all) {
    for (const [language, texts] of Object.entries(one.translations ?? {})) {
      const at = one.positionOf(['translations', language]);
      if (!editions.includes(language)) {
        yield errorAt(one.file, at, 'translation-disagrees', {
          found: `texts in “${language}”`,
          expected: editions.length === 0 ? 'none: archive.yaml names no editions' : `one of ${editions.join(', ')}`,
          fix: 'add the language to “editions” in archive.yaml, or remove the texts',
        });
      }
      for (const [list, own, original] of unequalLists(texts, one)) {
        yield errorAt(one.file, at, 'translation-disagrees', {
          found: `${String(own)} ${list} in “${language}”`,
          expected: `${String(original)}, as in English`,
          fix: 'write one text for each, in the same order, or leave out the list',
        });
      }
    }
  }
};

/** The lists of translated texts that are not as long as those of the original, by their paths, with both lengths. */
function* unequalLists(
  texts: unknown,
  original: unknown,
  path = '',
): Iterable<[string, own: number, original: number]> {
  if (typeof texts !== 'object' || texts === null) return;
  const within = typeof original === 'object' && original !== null ? original : [];
  const wanted = Array.isArray(within) ? within.length : 0;
  const isUnequal = Array.isArray(texts) && texts.length !== wanted;
  if (isUnequal) yield [path, texts.length, wanted];
  for (const [name, text] of isUnequal ? [] : Object.entries(texts)) {
    yield* unequalLists(text, Reflect.get(within, name), path === '' ? name : `${path}.${name}`);
  }
}

function* differences({ fields, sections }: Translation, record: Report) {
  if (fields.publisher !== undefined && record.frontMatter.source.publisher.known === NOT_STATED) {
    yield { at: TOP, found: `the publisher “${fields.publisher}”`, expected: 'none, as in the record: not stated' };
  }
  for (const [list, own, original] of unequalLists(fields, record.frontMatter)) {
    yield { at: TOP, found: `${String(own)} ${list}`, expected: `the ${String(original)} ${list} of the record` };
  }
  for (const { voice, heading, paragraphs, line, column } of sections) {
    const original = record.sections.find((section) => section.voice === voice)?.paragraphs ?? [];
    if (paragraphs.length !== original.length) {
      const found = `${String(paragraphs.length)} paragraphs under “${heading}”`;
      yield { at: { line, column }, found, expected: `the ${String(original.length)} paragraphs of the record` };
      continue;
    }
    for (const [index, paragraph] of paragraphs.entries()) {
      const wanted = linksOf(original[index]);
      if (linksOf(paragraph) === wanted) continue;
      const found = `links to ${linksOf(paragraph) || 'nothing'}`;
      yield { at: paragraph, found, expected: `those of ¶ ${String(original[index]?.number)}: ${wanted || 'none'}` };
    }
  }
}

/** Where the links of a paragraph lead, whatever their order, which a language has of its own. */
function linksOf(paragraph: Paragraph | undefined): string {
  const linked = paragraph?.mentions.filter(({ isLinked }) => isLinked) ?? [];
  return [...new Set(linked.map(({ kind, id }) => `${kind}/${id}`))].sort().join(', ');
}
