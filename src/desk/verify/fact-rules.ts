import { quoted } from '../../content/content-file.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { type DateWords, dateWordsOf, saysAllOf } from '../../english/dates.ts';
import { properNamesIn } from '../../english/names.ts';
import { countedStems, figureNumber, isSameNumber, type WrittenNumber } from '../../english/numbers.ts';
import { holdsWords, isWithin, type Span, wordsIn } from '../../english/text.ts';
import { formatNamed } from '../format-told.ts';
import { venueNamed } from '../meeting-told.ts';
import { sourceLines } from '../report-text.ts';
import type { ComparedText, Comparison } from './comparison.ts';
import type { Discrepancy } from './finding.ts';

/** A number, date or name where it is written. */
interface Fact extends Span {
  readonly text: string;
}

/** A difference in a text of the record, beside the line of the source that comes nearest to it. */
export function inText(
  { file, position, paragraph, nearest }: ComparedText,
  rest: Omit<Discrepancy, 'line' | 'column' | 'paragraph'>,
): Discrepancy {
  return { file, ...position, paragraph: paragraph?.number, source: nearest, ...rest };
}

/** Facts of the source, each once, that the record does not have, at the line of the source that has it. */
function* missing<T extends Fact>(
  { source, furniture, recordPosition }: Comparison,
  rule: 'number-missing' | 'date-missing' | 'name-missing',
  facts: readonly T[],
  isHeld: (fact: T, by: readonly T[]) => boolean,
): Iterable<Discrepancy> {
  const told: T[] = [];
  for (const fact of facts) {
    if (isWithin(fact, furniture) || isHeld(fact, told)) continue;
    told.push(fact);
    const words = fact.text.replace(/\s+/gu, ' ');
    yield {
      ...{ rule, words, ...recordPosition(fact.start), source: source.lineAt(fact.start) },
      found: `${quoted(words)} in the source, which the record ${rule === 'name-missing' ? 'neither links nor names' : 'lacks'}`,
      expected: {
        'number-missing': 'every number of the source, with its unit and with words such as “more than”',
        'date-missing': 'every date and weekday of the source in the text of the record',
        'name-missing': 'every name of the source, or a link to its file, in the paragraph that tells this',
      }[rule],
      fix: 'write it into the paragraph that tells this',
    };
  }
}

/** Facts that a text of the record has and the source lacks. */
function* added<T extends Fact>(
  { texts }: Comparison,
  rule: 'number-added' | 'date-added',
  factsOf: (text: ComparedText) => readonly T[],
  isKnown: (fact: T, text: ComparedText) => boolean,
): Iterable<Discrepancy> {
  for (const text of texts.filter(({ isOfReport }) => isOfReport)) {
    for (const fact of factsOf(text).filter((one) => !isKnown(one, text))) {
      yield inText(text, {
        ...{ rule, words: fact.text, found: `${quoted(fact.text)} in ${text.where}, which the source lacks` },
        expected: `${rule === 'date-added' ? 'dates' : 'numbers, with their units,'} as the source has them, or inferred in the front matter with the reason`,
        fix: 'correct it',
      });
    }
  }
}

/** Numbers, amounts and ordinals: those of the source that the record lacks, and those that it has and the source lacks. */
export function* numbers(comparison: Comparison): Iterable<Discrepancy> {
  const { report, source, inSource, inferred, paragraphs } = comparison;
  const { figures } = report.frontMatter;
  const held = [...paragraphs.flatMap((one) => one.numbers), ...figures.flatMap((one) => figureNumber(one) ?? [])];
  const isAmong = (number: WrittenNumber, all: readonly WrittenNumber[]) =>
    all.some((other) => isSameNumber(number, other));
  yield* missing(comparison, 'number-missing', inSource.numbers, (number, told) => isAmong(number, [...held, ...told]));

  const known = [...inSource.numbers, ...inferred.numbers];
  // Every record is of two; the front matter counts weeks and talks of its own in words, and shortens amounts.
  const isOfBoth = ({ text }: WrittenNumber) => /^(?:two|both)$/iu.test(text);
  const isOwn = (number: WrittenNumber, { paragraph }: ComparedText) =>
    isOfBoth(number) ||
    (paragraph === undefined && (!/\d/u.test(number.text) || known.some(({ value }) => value === number.value)));
  yield* added(
    comparison,
    'number-added',
    (text) => text.numbers,
    (number, text) => isAmong(number, known) || isOwn(number, text),
  );
  for (const compared of paragraphs) {
    for (const number of compared.numbers.filter((one) => isAmong(one, known) && !isOfBoth(one))) {
      const rival = countedOtherwise(number, compared.text, comparison);
      if (rival === undefined) continue;
      yield inText(compared, {
        ...{ rule: 'number-added', words: number.text, source: source.lineAt(rival.start) },
        found: `${quoted(number.text)} in ${compared.where} where the source counts ${quoted(rival.text)}`,
        expected: 'numbers of what they count in the source',
        fix: 'correct the number, or what it counts',
      });
    }
  }
  for (const [index, figure] of figures.entries()) {
    const number = figureNumber(figure);
    const plain = number && { ...number, qualifier: '' };
    if (plain === undefined || isAmong(plain, known.map((other) => ({ ...other, qualifier: '' })))) continue; // prettier-ignore
    yield {
      ...{ rule: 'number-added', words: plain.text, ...report.positionOf(['figures', index, 'value']) },
      found: `${quoted(plain.text)} among the figures, which the source lacks`,
      expected: 'the value and the unit as the source has them',
      fix: 'correct the figure, or remove it',
    };
  }
}

/** The number that the source gives to what a number counts, where that has changed places with it. */
function countedOtherwise(number: WrittenNumber, text: string, { inSource }: Comparison): WrittenNumber | undefined {
  const counted = new Set(countedStems(text, number));
  const counts = (other: WrittenNumber) => !counted.isDisjointFrom(new Set(countedStems(inSource.text, other)));
  const same = inSource.numbers.filter((other) => isSameNumber(number, other));
  if (same.some((other) => counts(other) || countedStems(inSource.text, other).length === 0)) return undefined;
  return inSource.numbers.find((other) => !isSameNumber(number, other) && other.kind === number.kind && other.unit === number.unit && counts(other)); // prettier-ignore
}

/** Dates and weekdays: those of the source that the text lacks, and those that the record has and the source does not say. */
export function* dates(comparison: Comparison): Iterable<Discrepancy> {
  const { report, source, inSource, inferred, paragraphs } = comparison;
  const { date: day, source: cited, refersTo } = report.frontMatter;
  const held = paragraphs.flatMap((one) => one.dates);
  yield* missing(comparison, 'date-missing', inSource.dates, (date, told) =>
    [...held, ...told].some((other) => other.kind === date.kind && saysAllOf(other, date)),
  );
  const { published } = sourceLines({ text: source.text });
  if (published !== NOT_STATED && cited.published.known === NOT_STATED) {
    yield {
      ...{ rule: 'date-missing', words: published, ...report.positionOf(['source', 'published']) },
      found: `${quoted(published)} in the source as the day of publication, which the front matter lacks`,
      expected: 'the day of publication as the source states it',
      fix: `write “published: "${published}"”`,
    };
  }
  const isSaid = (date: Omit<DateWords, 'kind'>, by: readonly DateWords[]) =>
    by.some((other) => saysAllOf(other, date));
  const known = [...inSource.dates, ...inferred.dates];
  const ofMeeting = dateWordsOf(day.value);
  yield* added(comparison, 'date-added', (text) => text.dates, (date, { paragraph }) => isSaid(date, paragraph !== undefined || ofMeeting === undefined ? known : [...known, ofMeeting])); // prettier-ignore
  const facts = [
    { fact: day, path: ['date'] },
    { fact: cited.published, path: ['source', 'published'] },
    ...refersTo.map((event, index) => ({ fact: event.date, path: ['refersTo', index, 'date'] })),
  ];
  for (const { fact, path } of facts) {
    const said = fact.known === 'stated' ? dateWordsOf(fact.value) : undefined;
    if (fact.known !== 'stated' || said === undefined || isSaid(said, inSource.dates)) continue;
    yield {
      ...{ rule: 'date-added', words: fact.value, ...report.positionOf(path) },
      found: `${quoted(fact.value)} in the front matter, which the source does not state`,
      expected: 'a date that the source states as exactly as this, or { value: …, inferred: … }',
      fix: 'correct the date, or write it as inferred and say from what',
    };
  }
}

/** Where and how they met: what the front matter states and the source says otherwise or does not say. */
export function* venue({ report, known, source, inSource }: Comparison): Iterable<Discrepancy> {
  const { date, venue: stated, format } = report.frontMatter;
  const lines = sourceLines({ text: source.text });
  const told = venueNamed(known, lines, date.value);
  const named = new Set(inSource.names.flatMap(({ bearers }) => bearers));
  const disagrees = (path: readonly string[], value: string, says: string): Discrepancy => ({
    ...{ rule: 'venue-disagrees', words: value, ...report.positionOf(path) },
    found: `${quoted(value)} as the ${path.at(-1) ?? ''}, where the source ${says}`,
    expected: 'where and how they met as the source says it, or { value: …, inferred: … }',
    fix: 'correct it, or write it as inferred and say from what',
  });
  for (const field of ['place', 'building', 'otherPlace'] as const) {
    const fact = stated[field];
    const said = field === 'otherPlace' ? undefined : told[field];
    if (fact?.known !== 'stated') continue;
    if (said !== undefined && said.id !== fact.value && known.entities.get(`places/${fact.value}`)?.kind === 'places') {
      yield disagrees(['venue', field], fact.value, `has ${said.name}`);
    } else if (!named.has(`places/${fact.value}`)) yield disagrees(['venue', field], fact.value, 'does not name it');
  }
  const how = formatNamed(known, lines.paragraphs.join('\n'), date.value);
  const isOther = how.format !== undefined && how.format !== format && how.unsure === undefined;
  if (isOther) yield disagrees(['format'], format, `has ${how.format ?? ''}`);
}

/** Names: those of the source, known to the archive or not, that the record neither links nor has in its text. */
export function* missingNames(comparison: Comparison): Iterable<Discrepancy> {
  const { inSource, paragraphs } = comparison;
  const told = new Set(paragraphs.flatMap((one) => [...one.linked, ...one.names.flatMap(({ bearers }) => bearers)]));
  yield* missing(comparison, 'name-missing', inSource.names, ({ bearers }, before) =>
    [told, ...before.map((one) => new Set(one.bearers))].some((held) => bearers.some((bearer) => held.has(bearer))),
  );
  const unknown = properNamesIn(inSource.text, [...inSource.names, ...inSource.dates, ...inSource.numbers, ...comparison.furniture]); // prettier-ignore
  yield* missing(comparison, 'name-missing', unknown, (name, before) => {
    // “the Tarn-Ostwick road” may be told as the road from Tarn to Ostwick.
    const parts = /\p{L}-\p{Lu}/u.test(name.text) ? name.text.split('-') : [name.text];
    return [...paragraphs.map(({ words }) => words), ...before.map(({ text }) => wordsIn(text))].some((words) =>
      parts.every((part) => holdsWords(words, wordsIn(part))),
    );
  });
}

/** Who and what the record names, or links to, and the source does not name. */
export function* addedNames({ report, texts, inSource, inferred, known }: Comparison): Iterable<Discrepancy> {
  const held = new Set([...inSource.names, ...inferred.names].flatMap(({ bearers }) => bearers));
  const certain = new Set(inSource.names.flatMap(({ bearers }) => (bearers.length === 1 ? bearers : [])));
  const shared = inSource.names.filter(({ bearers }) => bearers.length > 1).map(({ bearers }) => bearers);
  // A leader is named for certain by the family name too, unless a namesake is named in full.
  for (const leader of report.frontMatter.leaders.map((id) => `people/${id}`)) {
    const namesakes = shared.filter((bearers) => bearers.includes(leader)).flat();
    if (namesakes.length > 0 && !namesakes.some((one) => certain.has(one))) certain.add(leader);
  }
  for (const text of texts.filter(({ isOfReport }) => isOfReport)) {
    const mentions = text.paragraph?.mentions ?? [];
    // Links to topics are the archive’s own arrangement; every other link says that the source speaks of its target.
    for (const { kind, id, text: words, line, column, start, end } of mentions) {
      const address = `${kind}/${id}`;
      const name = text.names.find((one) => one.start === start && one.end === end);
      const other = name?.bearers.includes(address) === false ? name.bearers.join(', ') : undefined;
      if (kind === 'topics' || kind === 'commitments' || (certain.has(address) && other === undefined)) continue;
      const entity = known.entities.get(address);
      const names = entity === undefined ? [] : [entity.name, ...entity.otherNames].map((one) => `“${one}”`);
      yield {
        ...inText(text, {
          ...{ rule: 'name-added', words },
          found: `a link to ${address} (${quoted(words)}), which ${other === undefined ? 'the source does not name' : `is a name of ${other}`}`,
          expected: `links to what the source names; known names are ${names.join(', ')}`,
          fix: `remove the link, or add the source’s words for it to “otherNames” of ${address}.yaml`,
        }),
        ...{ line, column },
      };
    }
    const added = text.names.filter(({ bearers, start, end }) => {
      const isTopic = bearers.every((bearer) => bearer.startsWith('topics/'));
      const isLinked = mentions.some((mention) => mention.start <= start && end <= mention.end);
      return !isTopic && !isLinked && !bearers.some((bearer) => certain.has(bearer) || held.has(bearer));
    });
    const unknown = properNamesIn(text.text, [...text.names, ...text.dates, ...text.numbers]).filter(
      // “Irtysh and Ili” may be two names.
      ({ text: name }) => !name.split(' and ').every((part) => [inSource.words, inferred.words].some((words) => holdsWords(words, wordsIn(part)))), // prettier-ignore
    );
    for (const { text: words } of [...added, ...unknown]) {
      yield inText(text, {
        ...{ rule: 'name-added', words, found: `${quoted(words)} in ${text.where}, which the source does not name` },
        expected: 'names that the source has',
        fix: 'correct or remove the name',
      });
    }
  }
}
