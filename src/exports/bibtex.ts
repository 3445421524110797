import { dayOf } from './citation.ts';
import type { CslEntry } from './citation.ts';

/**
 * Records in UTF-8, an `@online` each, for BibLaTeX by its date and for BibTeX by year and month. Titles and names stand
 * in double braces, so that no style changes their letters or takes a corporate name apart; a note ends without a full
 * stop, which every style sets itself.
 */
export function bibTex(entries: readonly CslEntry[]): string {
  return entries.map(bibTexEntry).join('\n');
}

function bibTexEntry(entry: CslEntry): string {
  const day = entry.issued && dayOf(entry.issued);
  const fields: [name: string, value: string][] = [
    ['author', braced(entry.author.map(({ literal }) => whole(literal)).join(' and '))],
    ['title', braced(whole(entry.title))],
    ['organization', braced(whole(entry['container-title']))],
    ...(day === undefined ? [] : datesOf(day)),
    ['langid', braced(entry.language === 'en' ? 'english' : entry.language)],
    ['url', braced(escapedAddress(entry.URL))],
    ['note', braced(escaped(entry.note.replace(/\.$/u, '')))],
    ...(entry.keyword === '' ? [] : [['keywords', braced(escaped(entry.keyword))] satisfies [string, string]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@online{${entry.id},\n${lines.join('')}}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month goes without braces: it is the name of a string that every style has for itself. */
function datesOf(day: string): [name: string, value: string][] {
  return [
    ['date', braced(day)],
    ['year', braced(day.slice(0, 4))],
    ['month', MONTHS[Number(day.slice(5, 7)) - 1] ?? ''],
  ];
}

function braced(value: string): string {
  return `{${value}}`;
}

function whole(text: string): string {
  return braced(escaped(text));
}

/** The characters that LaTeX does not take for themselves. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Characters that are set as another one together with the next: `--` as a dash, two backticks as a quotation mark. */
const LIGATURES = /-(?=-)|`(?=`)|'(?=')|,(?=,)|[?!](?=`)/gu;

function escaped(text: string): string {
  return text.replace(/[\\{}~^<>&%$#_]/gu, (character) => COMMANDS[character] ?? character).replace(LIGATURES, '$&{}');
}

/** An address is verbatim in BibLaTeX, but for braces, which end a field, and backslashes. */
function escapedAddress(address: string): string {
  return address.replace(/[{}\\\s]/gu, (character) => encodeURIComponent(character));
}
