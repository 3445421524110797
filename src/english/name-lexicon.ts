import type { Entity } from '../archive/content.ts';
import type { ArchiveSettings } from '../archive/schema/archive-settings.ts';
import { plainTypography } from './plain-typography.ts';
import type { Span } from './span.ts';
import { wordsIn } from './words-in-text.ts';

/** A name known to the archive where it stands in a text. */
export interface KnownName extends Span {
  readonly text: string;
  /** What may be meant, as `people/li-qiang`; more than one where a family name is shared. */
  readonly bearers: readonly string[];
}

/** The names the archive knows, ready to be found in texts. */
export interface NameLexicon {
  /** The known names in a text of plain typography: the longest at each place, none within another. */
  namesIn(text: string): KnownName[];
}

interface Form {
  readonly pattern: RegExp;
  readonly length: number;
  readonly bearers: Set<string>;
}

/** Writing without spaces between words: a name in it may stand anywhere in a run of signs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Gathers the names of people, places, topics and glossary entries in every spelling, the family names, the
 * adjectives of the sides (for their countries) and the titles of offices. Commitments are left out: their names are
 * headings that the editors chose, and no report uses them.
 */
export function createNameLexicon(entities: readonly Entity[], settings: ArchiveSettings): NameLexicon {
  const forms = new Map<string, Form>();
  const byFirstWord = new Map<string, Form[]>();
  const unspaced: Form[] = [];
  const add = (written: string, bearer: string, isProper: boolean) => {
    const name = plainTypography(written).replace(/\s+/gu, ' ').trim();
    const key = isProper ? name : name.toLowerCase();
    const known = forms.get(key);
    if (known !== undefined) {
      known.bearers.add(bearer);
      return;
    }
    const form: Form = { pattern: patternOf(name, isProper), length: name.length, bearers: new Set([bearer]) };
    forms.set(key, form);
    const [first] = wordsIn(name);
    if (UNSPACED.test(name)) unspaced.push(form);
    else if (first?.start === 0) {
      const list = byFirstWord.get(first.word);
      if (list === undefined) byFirstWord.set(first.word, [form]);
      else list.push(form);
    }
  };

  for (const entity of entities) {
    if (entity.kind === 'commitments') continue;
    const bearer = `${entity.kind}/${entity.id}`;
    const spellings = [entity.name, ...entity.otherNames, ...entity.nativeNames.map(({ name }) => name)];
    for (const name of spellings) add(name, bearer, isProperName(name, entity.kind));
    if (entity.kind !== 'people') continue;
    add(entity.familyName, bearer, true);
    for (const { title } of entity.offices) {
      const office = titleOf(title);
      add(office, `offices/${office.toLowerCase()}`, true);
    }
  }
  for (const side of settings.sides) {
    const country = entities.find((entity) => entity.kind === 'places' && entity.name === side.name);
    add(side.adjective, country === undefined ? `sides/${side.id}` : `places/${country.id}`, true);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length);
  unspaced.sort((a, b) => b.length - a.length);

  return {
    namesIn: (text) => {
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
    },
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

/** A proper name may also stand in capitals throughout, as in a dateline, unless it is so short that it becomes a word. */
function patternOf(name: string, isProper: boolean): RegExp {
  const source = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
  const either = isProper && name.length > 3 ? `(?:${source(name)}|${source(name.toUpperCase())})` : source(name);
  const end = UNSPACED.test(name) ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
  return new RegExp(either + end, isProper ? 'uy' : 'iuy');
}
