import { escapeRegExp } from '../archive/count-mentions.ts';
import type { Entity } from '../archive/content.ts';
import type { ArchiveSettings } from '../archive/schema/archive-settings.ts';
import { isGrammar, isWithin, plainTypography, type Sentence, sentencesIn, type Span, wordsIn } from './text.ts';

/** A name known to the archive where it stands in a text. */
export interface KnownName extends Span {
  readonly text: string;
  /** What may be meant, as `people/li-qiang`; more than one where a family name is shared. */
  readonly bearers: readonly string[];
}

interface Form {
  readonly pattern: RegExp;
  readonly length: number;
  readonly bearers: Set<string>;
}

/** Writing without spaces between words: a name in it may stand anywhere in a run of signs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Finds the known names in a text of plain typography, the longest at each place, none within another: those of people,
 * places, topics and glossary entries in every spelling, the family names, the adjectives of the sides (for their
 * countries) and the titles of offices. Commitments are left out: their names are headings that the editors chose, and
 * no report uses them.
 */
export function nameFinder(entities: readonly Entity[], settings: ArchiveSettings): (text: string) => KnownName[] {
  const forms = new Map<string, Form>();
  const add = (written: string, bearer: string, isProper: boolean) => {
    const name = plainTypography(written).replace(/\s+/gu, ' ').trim();
    const key = isProper ? name : name.toLowerCase();
    const known = forms.get(key);
    if (known !== undefined) known.bearers.add(bearer);
    else forms.set(key, { pattern: patternOf(name, isProper), length: name.length, bearers: new Set([bearer]) });
  };
  for (const entity of entities) {
    if (entity.kind === 'commitments') continue;
    const bearer = `${entity.kind}/${entity.id}`;
    const spellings = [entity.name, ...entity.otherNames, ...entity.nativeNames.map(({ name }) => name)];
    for (const name of spellings) add(name, bearer, isProperName(name, entity.kind));
    if (entity.kind !== 'people') continue;
    add(entity.familyName, bearer, true);
    for (const office of entity.offices.map(({ title }) => titleOf(title))) {
      add(office, `offices/${office.toLowerCase()}`, true);
    }
  }
  for (const side of settings.sides) {
    const country = entities.find((entity) => entity.kind === 'places' && entity.name === side.name);
    add(side.adjective, country === undefined ? `sides/${side.id}` : `places/${country.id}`, true);
  }

  const longestFirst = [...forms].sort(([, a], [, b]) => b.length - a.length);
  const unspaced = longestFirst.flatMap(([name, form]) => (UNSPACED.test(name) ? [form] : []));
  const byFirstWord = new Map<string, Form[]>();
  for (const [name, form] of longestFirst) {
    const [first] = wordsIn(name);
    if (UNSPACED.test(name) || first?.start !== 0) continue;
    byFirstWord.set(first.word, [...(byFirstWord.get(first.word) ?? []), form]);
  }

  return (text) => {
    const found: KnownName[] = [];
    let from = 0;
    const take = (start: number, candidates: readonly Form[]) => {
      for (const { pattern, bearers } of candidates) {
        pattern.lastIndex = start;
        const words = pattern.exec(text)?.[0];
        if (words === undefined) continue;
        from = start + words.length;
        found.push({ text: words, bearers: [...bearers], start, end: from });
        return;
      }
    };
    for (const { word, start, end } of wordsIn(text)) {
      if (UNSPACED.test(word)) for (let at = start; at < end; at += 1) if (at >= from) take(at, unspaced);
      if (start >= from) take(start, byFirstWord.get(word.replace(/'s$/u, '')) ?? []);
    }
    return found;
  };
}

/** The title of an office without the country it belongs to: Prime Minister of Kazakhstan → Prime Minister. */
export function titleOf(office: string): string {
  return office.replace(/ of .*$/u, '');
}

/**
 * Whether a name keeps its capitals in running text. People and places do; of the others those that have a capital
 * after the first letter (Belt and Road) or, in the glossary, are a single word (Xinhua). “Early-harvest projects”
 * has its capital only as the heading of its page.
 */
function isProperName(name: string, kind: Entity['kind']): boolean {
  if (kind === 'people' || kind === 'places') return true;
  if (/.\p{Lu}/u.test(name)) return true;
  return kind === 'glossary' && /^\p{Lu}\S*$/u.test(name) && !name.includes('-');
}

/** Spaces and hyphens are alike. A proper name may also be in capitals, unless that would be a word, being short. */
function patternOf(name: string, isProper: boolean): RegExp {
  const source = (text: string) => text.split(/[\s-]+/u).map(escapeRegExp).join('[\\s-]+'); // prettier-ignore
  const either = isProper && name.length > 3 ? `(?:${source(name)}|${source(name.toUpperCase())})` : source(name);
  const end = UNSPACED.test(name) ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
  return new RegExp(either + end, isProper ? 'uy' : 'iuy');
}

/** Two letters at least: a lone one marks a place in a list or in a picture. */
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}(?:['.]?[\p{L}\p{M}\p{N}]+|-(?=\p{Lu})[\p{L}\p{M}\p{N}]+)+/gu;
/** What may stand between two words of one name. */
const LINK = '[ \\n-]| (?:of|the|and|for|on|de|al|bin|van|von) | of the ';
const IS_LINK = new RegExp(`^(?:${LINK})$`, 'u');
const FIRST_LINK = new RegExp(`^(?:${LINK})+`, 'u');

/**
 * The names in a text of plain typography that its capital letters give away, in words that are not already accounted
 * for (`known`). The first word of a sentence counts only when a capitalized word follows it.
 */
export function properNamesIn(text: string, known: readonly Span[]): Sentence[] {
  return sentencesIn(text).flatMap((sentence) => {
    const names: Span[] = [];
    for (const match of sentence.text.matchAll(CAPITALIZED)) {
      const start = sentence.start + match.index;
      const end = start + match[0].replace(/'s$/u, '').length;
      if (known.some((other) => other.start < end && start < other.end)) continue;
      const last = names.at(-1);
      if (last !== undefined && IS_LINK.test(text.slice(last.end, start)))
        names[names.length - 1] = { start: last.start, end }; // prettier-ignore
      else names.push({ start, end });
    }
    return names.flatMap((name) => withoutOpening(name, sentence, text)).filter((name) => !isWithin(name, known));
  });
}

/** Takes away the first word of a sentence where its capital says nothing. */
function withoutOpening(name: Span, sentence: Span, text: string): Sentence[] {
  const words = text.slice(name.start, name.end);
  const isOpening = /^["'([]*$/u.test(text.slice(sentence.start, name.start));
  const [first = ''] = words.split(/[ \n-]/u, 1);
  const isAlone = first.length === words.length;
  if (!isOpening || (!isAlone && !isGrammar(first.toLowerCase()))) return [{ text: words, ...name }];
  if (isAlone) return [];
  const skipped = first.length + (FIRST_LINK.exec(words.slice(first.length))?.[0].length ?? 0);
  return [{ text: words.slice(skipped), start: name.start + skipped, end: name.end }];
}
