import type { CslEntry } from './citation.ts';
import { STYLE_IDS, cslStyle } from './csl-style.ts';
import type { CslStyle, PrintedEntry, StyleId } from './csl-style.ts';

/** A record cited in one style. */
export interface StyledCitation {
  readonly style: StyleId;
  /** The name of the style: `Chicago`. */
  readonly name: string;
  /** The text before and after the place where a date of access belongs. */
  readonly before: string;
  readonly after: string;
  /** What stands in that place once the day is known: `Accessed {MMMM} {D}, {YYYY}. `. */
  readonly accessed: string;
}

/** The record in every style, without a date of access, which only the reader’s own copy can have. */
export function styledCitations(entry: CslEntry): StyledCitation[] {
  const printed = printedOf(entry);
  return STYLE_IDS.map((id) => {
    const style = cslStyle(id);
    const pattern = patternOf(style, printed);
    const text = pattern.write(printed);
    const at = text.indexOf(printed.URL) + pattern.accessedAt + (pattern.isAccessedAfter ? printed.URL.length : 0);
    return {
      style: id,
      name: style.name,
      before: text.slice(0, at),
      after: text.slice(at),
      accessed: pattern.accessed,
    };
  });
}

/** What of an entry the styles print. */
export function printedOf({ type, author, title, issued, language, URL, ...entry }: CslEntry): PrintedEntry {
  return {
    type,
    author,
    title,
    'container-title': entry['container-title'],
    language,
    URL,
    ...(issued && { issued }),
  };
}

/** How one style writes the entries that differ in nothing but title and address. */
interface Pattern {
  write(entry: PrintedEntry): string;
  readonly accessed: string;
  /** Where the date of access belongs, counted from the beginning of the address or from its end. */
  readonly accessedAt: number;
  readonly isAccessedAfter: boolean;
}

const patterns = new Map<string, Pattern>();

/**
 * The processor takes milliseconds for an entry, too long for archives of thousands of records in five styles. So it
 * writes each pattern once, and records whose titles have nothing that it treats specially are put into that.
 */
function patternOf(style: CslStyle, entry: PrintedEntry): Pattern {
  const key = JSON.stringify([style.id, { ...entry, title: '', URL: '' }]);
  const pattern = patterns.get(key) ?? readPattern(style, entry);
  patterns.set(key, pattern);
  return pattern;
}

/** Words that no other part of an entry has; only a style that asks for capitals changes them. */
const PROBE = 'Qqalpha zzbeta Kkgamma';
const PROBE_ADDRESS = 'https://qq.example/zz/';

function readPattern(style: CslStyle, entry: PrintedEntry): Pattern {
  const probe = { ...entry, title: PROBE, URL: PROBE_ADDRESS };
  const written = style.write(probe);
  const cased = [PROBE, style.titleCase(PROBE)].find((title) => written.includes(title));
  const isCapitalised = cased !== PROBE;
  const parts = cased === undefined ? [] : written.split(cased).flatMap((part) => part.split(PROBE_ADDRESS));
  const [before, between, after, ...more] = parts;
  return {
    ...readAccessed(style, probe, written),
    write: (each) => {
      if (before === undefined || between === undefined || after === undefined || more.length > 0)
        return style.write(each);
      if (!PLAIN_TITLE.test(each.title) || !PLAIN_ADDRESS.test(each.URL)) return style.write(each);
      return `${before}${isCapitalised ? style.titleCase(each.title) : each.title}${between}${each.URL}${after}`;
    },
  };
}

/** Titles in which the processor finds nothing to change but, in some styles, the first letters of words. */
const PLAIN_TITLE = /^\p{L}+(?:,? [\p{L}\p{N}]+)*$/u;
const PLAIN_ADDRESS = /^https?:\/\/[\w.:/-]+\/$/u;

const ACCESSED = { 'date-parts': [[2003, 11, 9]] } as const;
/** The ways in which styles write that day, each with the names of its parts. */
const WRITTEN_DAYS = [
  ['November 9, 2003', '{MMMM} {D}, {YYYY}'],
  ['9 Nov. 2003', '{D} {MMM} {YYYY}'],
  ['2003-11-09', '{YYYY}-{MM}-{DD}'],
  ['09.11.2003', '{DD}.{MM}.{YYYY}'],
] as const;

/**
 * Some styles print a date of access only of what has no date of its own. A record can be corrected after the day of
 * its publication, so it is given for all: where the style leaves it out, in the words and at the place in which it
 * has it for undated pages.
 */
function readAccessed(style: CslStyle, probe: PrintedEntry, written: string): Omit<Pattern, 'write'> {
  const own = style.write({ ...probe, accessed: ACCESSED });
  const undated = { ...probe, issued: undefined };
  const accessed = own === written ? style.write({ ...undated, accessed: ACCESSED }) : own;
  const day = WRITTEN_DAYS.find(([each]) => accessed.includes(each));
  const [before, after] = written.split(PROBE_ADDRESS);
  const [accessedBefore, accessedAfter] = accessed.split(PROBE_ADDRESS);
  if (
    !day ||
    before === undefined ||
    after === undefined ||
    accessedBefore === undefined ||
    accessedAfter === undefined
  ) {
    throw new Error(`${style.name} writes a date of access in a way that is not known here: ${accessed}`);
  }
  const behind = insertion(after, accessedAfter);
  if (behind?.added.includes(day[0]) === true) {
    return { accessed: behind.added.replace(day[0], day[1]), accessedAt: behind.at, isAccessedAfter: true };
  }
  const within = insertion(before, accessedBefore);
  if (within !== undefined) {
    return {
      accessed: within.added.replace(day[0], day[1]),
      accessedAt: within.at - before.length,
      isAccessedAfter: false,
    };
  }
  // The undated text differs in its beginning too: what both have last before the day is followed by what is added.
  const dayAt = accessedBefore.indexOf(day[0]);
  let same = before;
  while (!accessedBefore.slice(0, dayAt).includes(same)) same = same.slice(1);
  const start = accessedBefore.lastIndexOf(same, dayAt - same.length) + same.length;
  return { accessed: accessedBefore.slice(start).replace(day[0], day[1]), accessedAt: 0, isAccessedAfter: false };
}

/** The one run of characters that the longer text has more than the other, and where; nothing if there is more to it. */
function insertion(text: string, longer: string): { at: number; added: string } | undefined {
  let at = 0;
  while (at < text.length && text[at] === longer[at]) at++;
  const added = longer.slice(at, longer.length - (text.length - at));
  return `${text.slice(0, at)}${added}${text.slice(at)}` === longer ? { at, added } : undefined;
}
