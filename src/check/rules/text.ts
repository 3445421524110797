import { type Problem, UNKNOWN_SHA256, UNWRITTEN, UNWRITTEN_CHOICE } from '../../archive/content.ts';
import { fieldsIn } from '../../archive/fields.ts';
import { factValue, NOT_STATED } from '../../archive/schema/parts.ts';
import type { ReferredEvent } from '../../archive/schema/meeting.ts';
import { quoted } from '../../content/content-file.ts';
import { holdsNumber, paragraphsWith } from '../../english/numbers.ts';
import { contentStems, plainTypography } from '../../english/text.ts';
import { charactersOf, LACKING, RANGES } from '../../styles/fonts/ranges.ts';
import { errorAt, type Rule, warningAt } from '../problems.ts';

/** Titles and names are distinct within their kind, a meeting has one record, and one event is told the same way by all. */
export const duplicates: Rule = function* ({ reports, entities }) {
  const seen = new Map<string, { told: string; file: string }>();
  /** What an earlier file has at the same key, if any; else this file is the first. */
  const earlier = (key: string, file: string, told = '') => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { told, file });
    return first;
  };
  const titled = [
    ...reports.map(({ frontMatter, ...report }) => ({ kind: 'meetings', name: frontMatter.title, field: 'title', ...report })), // prettier-ignore
    ...entities.map((entity) => ({ ...entity, field: 'name' })),
  ];
  for (const { kind, name, field, file, positionOf } of titled) {
    const first = earlier(`${kind}/${name.normalize('NFKC').toLowerCase()}`, file);
    if (first === undefined) continue;
    yield errorAt(file, positionOf([field]), 'duplicate-title', {
      found: `“${name}”, which ${first.file} has too`,
      expected: `a name that no other file of ${kind} has`,
      fix: 'make the two distinct, or remove one of the files',
    });
  }
  for (const { frontMatter, file, positionOf } of reports) {
    const { date, leaders, format, venue, refersTo } = frontMatter;
    const same = earlier(['met', date.value, ...leaders, format, factValue(venue.place)].join(), file);
    if (same !== undefined) {
      yield warningAt(file, positionOf(['date']), 'duplicate-meeting', {
        found: `a meeting of ${leaders.join(' and ')} on ${date.value}, which ${same.file} records too`,
        expected: 'one record for each meeting',
        fix: 'keep one record, and name the report of the other under “accounts”; leave both if they met twice that day',
      });
    }
    for (const [index, event] of refersTo.entries()) {
      const told = tell(event);
      const first = earlier(`event ${event.event}`, file, told);
      if (first === undefined || first.told === told) continue;
      yield errorAt(file, positionOf(['refersTo', index, 'event']), 'event-disagrees', {
        found: `“${event.event}” as ${told}`,
        expected: `the same as in ${first.file}: ${first.told}`,
        fix: 'make both the same, or give this one another “event” id',
      });
    }
  }
};

function tell({ kind, title, date, place }: ReferredEvent): string {
  return `${kind}, “${title}”, ${date.value}, ${place.known === NOT_STATED ? NOT_STATED : place.value}`;
}

/** Each figure of the front matter stands, in digits or as a word, in the paragraph that it names. */
export const figures: Rule = function* ({ reports }) {
  for (const { file, frontMatter, paragraphs, positionOf } of reports) {
    for (const [index, figure] of frontMatter.figures.entries()) {
      const { value, of, paragraph: number } = figure;
      const paragraph = paragraphs[number - 1];
      if (paragraph === undefined || holdsNumber(paragraph.text, value)) continue;
      const [now, ...others] = paragraphsWith(figure, paragraphs);
      yield errorAt(file, positionOf(['figures', index, 'value']), 'figure-not-in-paragraph', {
        found: `${String(value)} (${of}), which paragraph ${String(number)} does not hold`,
        expected: 'the number of a paragraph in which the figure stands',
        fix: now === undefined ? 'correct the figure, the number of the paragraph, or the text' : others.length > 0 ? `it is in ¶ ${[now, ...others].join(' and ¶ ')}: write the number of one, or correct the figure or the text` : `it is now in ¶ ${String(now)}: write “paragraph: ${String(now)}”, or correct the figure or the text`, // prettier-ignore
      });
    }
  }
};

/** Of a document that is not named its paragraph says at least that something was signed. */
const SIGNING = new Set(contentStems('signed, document, paper, agreement, memorandum, protocol, statement, communiqué, plan, contract, exchanged')); // prettier-ignore

/**
 * A document has a word of its paragraph, if it has one of any paragraph of the record. Events are told by their dates
 * and steps by their topics, and notes say what no paragraph says.
 */
export const paragraphsElsewhere: Rule = function* ({ reports }) {
  const stemsOf = (text: string) => new Set(contentStems(plainTypography(text)));
  for (const { file, frontMatter, paragraphs, positionOf } of reports) {
    if (frontMatter.documents.length === 0) continue;
    const held = paragraphs.map(({ text }) => stemsOf(text));
    for (const [index, { title, paragraph: number }] of frontMatter.documents.entries()) {
      const told = stemsOf(title);
      const own = number === undefined ? undefined : held[number - 1];
      if (own?.isDisjointFrom(told.union(SIGNING)) !== true) continue;
      const shared = held.map((stems) => stems.intersection(told).size);
      const most = Math.max(...shared);
      const [now, ...others] = shared.flatMap((count, at) => (count === most && most > 0 ? [at + 1] : []));
      if (now === undefined) continue;
      yield warningAt(file, positionOf(['documents', index, 'paragraph']), 'paragraph-elsewhere', {
        found: `${quoted(title)} for paragraph ${String(number)}, which has no word of it`,
        expected: 'the number of the paragraph that says so',
        fix: others.length > 0 ? `¶ ${[now, ...others].join(' and ¶ ')} have words of it: write the number of the right one` : `it may be now in ¶ ${String(now)}: write “paragraph: ${String(now)}” if it is`, // prettier-ignore
      });
    }
  }
};

/** A person, place or term is linked once in a record; named again, it counts by itself. */
export const repeatedLinks: Rule = function* ({ reports }) {
  for (const { file, paragraphs } of reports) {
    const seen = new Set<string>();
    for (const mention of paragraphs.flatMap(({ mentions }) => mentions)) {
      if (!mention.isLinked || mention.kind === 'topics') continue;
      const key = `${mention.kind}/${mention.id}`;
      if (seen.has(key)) {
        yield warningAt(file, mention, 'repeated-link', {
          found: `a second link to “${key}”`,
          expected: 'one link to each person, place and term, where the record first names it',
          fix: 'write the words without the link; they are counted as a mention where they are its name',
        });
      }
      seen.add(key);
    }
  }
};

const RANGE = charactersOf(Object.values(RANGES).flat().join(','));
const isInType = (letter: string) => RANGE.test(letter) && !LACKING.includes(letter);

/** What is written on the picture of a record has only letters of the type. */
export const letters: Rule = function* ({ reports, entities }) {
  const pictured = reports.flatMap(({ frontMatter: { leaders, venue } }) => [...leaders, factValue(venue.place)]);
  const named = entities.filter(({ kind, id }) => (kind === 'people' || kind === 'places') && pictured.includes(id));
  const written = [
    ...reports.map((one) => ({ ...one, field: 'title', text: one.frontMatter.title })),
    ...reports.map((one) => ({ ...one, field: 'outcome', text: one.frontMatter.outcome })),
    ...named.map((one) => ({ ...one, field: 'name', text: one.name })),
  ];
  for (const { file, positionOf, field, text } of written) {
    const missing = Array.from(text.normalize('NFC').replace(/\s/gu, '')).filter((letter) => !isInType(letter));
    if (missing.length === 0) continue;
    yield warningAt(file, positionOf([field]), 'letter-not-in-type', {
      found: `${quoted(text)} with ${[...new Set(missing)].join(' ')}, which the type of pictures does not have`,
      expected: 'Latin letters up to ž, and the letters of Russian and Kazakh',
      fix: 'look at the picture of the record: it has the letters without their accents, or plainer words; write others if that is wrong',
    });
  }
};

/** Nothing is left of what `npm run new` wrote for an editor to replace. */
export const unwrittenText: Rule = function* ({ reports, entities }) {
  const files = [
    ...entities,
    ...reports.map(({ frontMatter, file, positionOf }) => ({ file, positionOf, frontMatter })),
  ];
  for (const { file, positionOf, ...fields } of files) {
    for (const { path, value } of fieldsIn('frontMatter' in fields ? fields.frontMatter : fields)) {
      const words = unwritten(String(value), path.at(-1) === 'side');
      if (words !== undefined) yield errorAt(file, positionOf(path), 'unwritten-text', words);
    }
  }
  for (const { file, paragraphs } of reports) {
    for (const paragraph of paragraphs.filter(({ text }) => text.includes(UNWRITTEN))) {
      yield errorAt(file, paragraph, 'unwritten-text', {
        found: `paragraph ${String(paragraph.number)}, ${quoted(paragraph.text)}`,
        expected: 'what the report says, in the archive’s own words',
        fix: `write the paragraph, keep the links that it needs, and remove “${UNWRITTEN}”`,
      });
    }
  }
};

/** What is said of a text that stands for one still to be written; nothing of any other. */
function unwritten(value: string, isSide: boolean): Pick<Problem, 'found' | 'expected' | 'fix'> | undefined {
  if (value === UNKNOWN_SHA256) {
    return {
      found: 'a hash of zeros, which stands for that of a report not yet at hand',
      expected: 'the SHA-256 of the file of the report',
      fix: 'write what sha256sum prints for that file',
    };
  }
  if (value === UNWRITTEN_CHOICE) {
    const expected = isSide ? 'whose account the report is: the id of a side, or “other”' : 'one of the values of this field'; // prettier-ignore
    const fix = isSide ? 'write the side whose press or government published the report' : 'choose one of them';
    return { found: quoted(value), expected, fix };
  }
  if (!value.includes(UNWRITTEN)) return undefined;
  return { found: quoted(value), expected: 'the text itself', fix: `write it, and remove “${UNWRITTEN}”` };
}
