import { dayOf } from './citation.ts';
import type { CslEntry } from './citation.ts';

/**
 * Records as BibLaTeX in UTF-8, an `@online` each, whose key is the id of the meeting. Titles and names stand in double
 * braces, so that no style changes their letters or takes a corporate name apart.
 */
export function bibTex(entries: readonly CslEntry[]): string {
  return entries.map(bibTexEntry).join('\n');
}

function bibTexEntry(entry: CslEntry): string {
  const { issued } = entry;
  const fields: [name: string, value: string | undefined][] = [
    ['author', entry.author.map(({ literal }) => whole(literal)).join(' and ')],
    ['title', whole(entry.title)],
    ['organization', whole(entry['container-title'])],
    ['date', issued && dayOf(issued)],
    ['eventdate', dayOf(entry['event-date'])],
    ['venue', entry['event-place'] && escaped(entry['event-place'])],
    ['langid', entry.language === 'en' ? 'english' : entry.language],
    ['url', escapedAddress(entry.URL)],
    ['note', escaped(entry.note)],
    ['keywords', escaped(entry.keyword)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${entry.id},\n${lines.join('')}}\n`;
}

function whole(text: string): string {
  return `{${escaped(text)}}`;
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
  '"': '\\textquotedbl{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Characters that are set as another one together with the next: `--` as a dash, two backticks as a quotation mark. */
const LIGATURES = /-(?=-)|`(?=`)|'(?=')|,(?=,)|[?!](?=`)/gu;

function escaped(text: string): string {
  return text.replace(/[\\{}~^<>"&%$#_]/gu, (character) => COMMANDS[character] ?? character).replace(LIGATURES, '$&{}');
}

/** An address is verbatim in BibLaTeX, but for braces, which end a field, and backslashes. */
function escapedAddress(address: string): string {
  return address.replace(/[{}\\\s]/gu, (character) => encodeURIComponent(character));
}
