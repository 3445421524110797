import type { Entity } from '../../archive/content.ts';
import { quoted } from '../../content/content-file.ts';
import { dateWordsOf, saysAllOf, type WrittenDate } from '../../english/dates.ts';
import { properNamesIn } from '../../english/names.ts';
import { countedStems, figureNumber, isSameNumber, type WrittenNumber } from '../../english/numbers.ts';
import { holdsWords, isWithin, type Span, wordsIn } from '../../english/text.ts';
import type { ComparedParagraph, Comparison } from './comparison.ts';
import type { Discrepancy } from './finding.ts';

/** A difference in a paragraph, beside the line of the source that comes nearest to it. */
export function inParagraph(
  compared: ComparedParagraph,
  { nearestLine }: Comparison,
  rest: Omit<Discrepancy, 'line' | 'column' | 'paragraph'>,
): Discrepancy {
  const { line, column, number: paragraph } = compared.paragraph;
  return { line, column, paragraph, source: nearestLine(compared), ...rest };
}

/** Something of the source that the record lacks, at the line of the source that has it. */
function missingFromRecord(
  missing: Span & { readonly text: string },
  { source, recordPosition }: Comparison,
  rest: Pick<Discrepancy, 'rule' | 'expected'> & { readonly fix?: string },
): Discrepancy {
  const words = missing.text.replace(/\s+/gu, ' ');
  return {
    ...recordPosition(missing.start),
    words,
    source: source.lineAt(missing.start),
    found: `${quoted(words)} in the source, which the record lacks`,
    fix: `write it into the paragraph that tells this, or list “${words}” under “explains” in a note that says why it is absent`,
    ...rest,
  };
}

/** Numbers, amounts and ordinals of the source that stand neither in the text nor among the figures of the record. */
export function* missingNumbers(comparison: Comparison): Iterable<Discrepancy> {
  const { report, inSource, furniture, paragraphs } = comparison;
  const held = [
    ...paragraphs.flatMap(({ numbers }) => numbers),
    ...report.frontMatter.figures.flatMap((figure) => figureNumber(figure) ?? []),
  ];
  const expected = 'every number of the source, with its unit and with words such as “more than”';
  for (const number of inSource.numbers) {
    if (isWithin(number, furniture) || held.some((other) => isSameNumber(number, other))) continue;
    held.push(number);
    yield missingFromRecord(number, comparison, { rule: 'number-missing', expected });
  }
}

/** Numbers of the record that the source lacks, or that count there what another number counts here. */
export function* addedNumbers(comparison: Comparison): Iterable<Discrepancy> {
  const { report, source, inSource, inferred, paragraphs, nearestLine } = comparison;
  const known = [...inSource.numbers, ...inferred.numbers];
  for (const compared of paragraphs) {
    for (const number of compared.numbers) {
      const isKnown = known.some((other) => isSameNumber(number, other));
      const rival = isKnown ? countedOtherwise(number, compared.text, comparison) : undefined;
      if (isKnown && rival === undefined) continue;
      const where = `${quoted(number.text)} in paragraph ${String(compared.paragraph.number)}`;
      yield inParagraph(compared, comparison, {
        rule: 'number-added',
        words: number.text,
        source: rival === undefined ? nearestLine(compared) : source.lineAt(rival.start),
        found: rival === undefined ? `${where}, which the source lacks` : `${where} where the source counts ${quoted(rival.text)}`, // prettier-ignore
        expected: 'numbers as the source has them, with their units, of what they count there',
        fix: `correct the number, or list “${number.text}” under “explains” in a note that says from what it was inferred`,
      });
    }
  }
  for (const [index, figure] of report.frontMatter.figures.entries()) {
    const number = figureNumber(figure);
    const plain = number && { ...number, qualifier: '' };
    if (plain === undefined || known.some((other) => isSameNumber({ ...other, qualifier: '' }, plain))) continue;
    yield {
      rule: 'number-added',
      ...report.positionOf(['figures', index, 'value']),
      words: plain.text,
      source: source.lineAt(0),
      found: `${quoted(plain.text)} among the figures, which the source lacks`,
      expected: 'the value and the unit as the source has them',
      fix: 'correct the figure, or remove it',
    };
  }
}

/**
 * A number that the source has, but beside other things, while these things have another number there: two figures
 * that changed places. Returns the number that the source gives them.
 */
function countedOtherwise(number: WrittenNumber, text: string, { inSource }: Comparison): WrittenNumber | undefined {
  const counted = countedStems(text, number);
  if (counted.length === 0) return undefined;
  const counts = (other: WrittenNumber) => countedStems(inSource.text, other).some((stem) => counted.includes(stem));
  const same = inSource.numbers.filter((other) => isSameNumber(number, other));
  if (same.some((other) => counts(other) || countedStems(inSource.text, other).length === 0)) return undefined;
  return inSource.numbers.find((other) => !isSameNumber(number, other) && other.kind === number.kind && counts(other));
}

/** Dates and weekdays of the source that the record does not have in its text, as exactly as the source has them. */
export function* missingDates(comparison: Comparison): Iterable<Discrepancy> {
  const { inSource, furniture, paragraphs } = comparison;
  const held: WrittenDate[] = paragraphs.flatMap(({ dates }) => dates);
  const expected = 'every date and weekday of the source in the text of the record';
  for (const date of inSource.dates) {
    const isKnown = held.some((other) => other.kind === date.kind && saysAllOf(other, date));
    if (isKnown || isWithin(date, furniture)) continue;
    held.push(date);
    yield missingFromRecord(date, comparison, { rule: 'date-missing', expected });
  }
}

/** Dates of the record, in its text or stated in its front matter, that the source does not say. */
export function* addedDates(comparison: Comparison): Iterable<Discrepancy> {
  const { report, source, inSource, inferred, paragraphs } = comparison;
  const known = [...inSource.dates, ...inferred.dates];
  for (const compared of paragraphs) {
    for (const date of compared.dates.filter((one) => !known.some((other) => saysAllOf(other, one)))) {
      yield inParagraph(compared, comparison, {
        rule: 'date-added',
        words: date.text,
        found: `${quoted(date.text)} in paragraph ${String(compared.paragraph.number)}, which the source lacks`,
        expected: 'dates as the source has them, or inferred in the front matter with the reason',
        fix: `correct the date, or list “${date.text}” under “explains” in a note that says from what it was inferred`,
      });
    }
  }
  const { date, source: cited, refersTo } = report.frontMatter;
  const facts = [
    { fact: date, path: ['date'] },
    { fact: cited.published, path: ['source', 'published'] },
    ...refersTo.map((event, index) => ({ fact: event.date, path: ['refersTo', index, 'date'] })),
  ];
  for (const { fact, path } of facts) {
    const said = fact.known === 'stated' ? dateWordsOf(fact.value) : undefined;
    if (fact.known !== 'stated' || said === undefined) continue;
    if (inSource.dates.some((other) => saysAllOf(other, said))) continue;
    yield {
      rule: 'date-added',
      ...report.positionOf(path),
      words: fact.value,
      source: source.lineAt(0),
      found: `${quoted(fact.value)} in the front matter, which the source does not state`,
      expected: 'a date that the source states as exactly as this, or { value: …, inferred: … }',
      fix: 'correct the date, or write it as inferred and say from what',
    };
  }
}

/** Names of the source, known to the archive or not, that the record neither links nor has in its text. */
export function* missingNames(comparison: Comparison): Iterable<Discrepancy> {
  const { inSource, furniture, paragraphs } = comparison;
  const missing = (name: Span & { readonly text: string }, expected: string) => {
    const words = name.text.replace(/\s+/gu, ' ');
    return {
      ...missingFromRecord(name, comparison, { rule: 'name-missing', expected }),
      found: `${quoted(words)} in the source, which the record neither links nor names`,
      fix: `name it, or list “${words}” under “explains” in a note that says why it is absent`,
    };
  };
  const told = new Set(
    paragraphs.flatMap(({ names, linked }) => [...linked, ...names.flatMap(({ bearers }) => bearers)]),
  );
  for (const name of inSource.names) {
    if (isWithin(name, furniture) || name.bearers.some((bearer) => told.has(bearer))) continue;
    for (const bearer of name.bearers) told.add(bearer);
    yield missing(name, 'the name, or a link to its file, in the paragraph that tells this');
  }
  const accounted = [...inSource.names, ...inSource.dates, ...inSource.numbers, ...furniture];
  const texts = paragraphs.map(({ words }) => words);
  for (const name of properNamesIn(inSource.text, accounted)) {
    const words = wordsIn(name.text);
    if (texts.some((text) => holdsWords(text, words))) continue;
    texts.push(words);
    yield missing(name, 'every name of the source in the text of the record');
  }
}

/** Who and what the text of the record names, or links to, and the source does not name. */
export function* addedNames(comparison: Comparison): Iterable<Discrepancy> {
  const { inSource, inferred, knowledge, paragraphs } = comparison;
  const held = new Set([...inSource.names, ...inferred.names].flatMap(({ bearers }) => bearers));
  const named = namedForCertain(comparison);
  for (const compared of paragraphs) {
    const { mentions, number } = compared.paragraph;
    // Links to topics are the archive’s own arrangement; every other link says that the source speaks of its target.
    for (const { kind, id, text, line, column, start, end } of mentions) {
      const address = `${kind}/${id}`;
      const words = compared.names.find((name) => name.start === start && name.end === end);
      const other = words !== undefined && !words.bearers.includes(address) ? words.bearers.join(', ') : undefined;
      if (kind === 'topics' || kind === 'commitments' || (named.has(address) && other === undefined)) continue;
      const entity = knowledge.entities.get(address);
      yield {
        ...inParagraph(compared, comparison, {
          rule: 'name-added',
          words: text,
          found: `a link to ${address} (${quoted(text)}), which ${other === undefined ? 'the source does not name' : `is a name of ${other}`}`,
          expected: `links to what the source names${entity === undefined ? '' : `; known names are ${namesOf(entity)}`}`,
          fix: `remove the link, add the source’s words for it to “otherNames” of ${address}.yaml, or list “${text}” under “explains” in a note`,
        }),
        ...{ line, column },
      };
    }
    const known = compared.names.filter(({ bearers, start, end }) => {
      const isTopic = bearers.every((bearer) => bearer.startsWith('topics/'));
      const isLinked = mentions.some((mention) => mention.start <= start && end <= mention.end);
      return !isTopic && !isLinked && !bearers.some((bearer) => named.has(bearer) || held.has(bearer));
    });
    const accounted = [...compared.names, ...compared.dates, ...compared.numbers];
    const unknown = properNamesIn(compared.text, accounted).filter(
      ({ text }) => ![inSource.words, inferred.words].some((words) => holdsWords(words, wordsIn(text))),
    );
    for (const { text: words } of [...known, ...unknown]) {
      yield inParagraph(compared, comparison, {
        rule: 'name-added',
        words,
        found: `${quoted(words)} in paragraph ${String(number)}, which the source does not name`,
        expected: 'names that the source has',
        fix: `correct or remove the name, or list “${words}” under “explains” in a note that says where it comes from`,
      });
    }
  }
}

/** Who and what the source names without a doubt; a leader by the family name too, unless a namesake is named in full. */
function namedForCertain({ report, inSource }: Comparison): ReadonlySet<string> {
  const certain = new Set(inSource.names.flatMap(({ bearers }) => (bearers.length === 1 ? bearers : [])));
  const shared = inSource.names.filter(({ bearers }) => bearers.length > 1).map(({ bearers }) => bearers);
  const leaders = report.frontMatter.leaders.map((id) => `people/${id}`).filter((leader) => {
    const namesakes = shared.filter((bearers) => bearers.includes(leader)).flat();
    return namesakes.length > 0 && !namesakes.some((one) => certain.has(one));
  }); // prettier-ignore
  return new Set([...certain, ...leaders]);
}

function namesOf(entity: Entity): string {
  return [entity.name, ...entity.otherNames].map((name) => `“${name}”`).join(', ');
}
