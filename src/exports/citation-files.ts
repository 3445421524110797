import type { Archive } from '../archive/archive.ts';
import type { Citation } from './citation.ts';

/** The subjects in one field, separated by commas, so that none has a comma of its own. */
const keywords = ({ subjects }: Citation) => subjects.map((subject) => subject.replaceAll(',', '')).join(', ');

/** Records as CSL-JSON 1.0.2, which every CSL processor and reference manager reads: an array, also for one record. */
export function cslJson(citations: readonly Citation[]): string {
  const entries = citations.map((citation) => {
    const { key, author, title, archive, issued, language, address, note } = citation;
    return {
      id: key,
      type: 'webpage',
      // A name that is kept whole and in its order, as those of corporate bodies and Chinese names need.
      author: [{ literal: author }],
      title,
      'container-title': archive,
      ...(issued !== undefined && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
      language,
      URL: address,
      note,
      keyword: keywords(citation),
    };
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

/**
 * Records as RIS in UTF-8, its lines ended with CR LF as the format asks. `ELEC` is a page of the web; the name of the
 * archive is its `T2`. By the comma at its end a name is read as that of a body, which has none within it.
 */
export function ris(citations: readonly Citation[]): string {
  const entries = citations.map(({ key, author, title, archive, issued, language, address, note, subjects }) => [
    'TY  - ELEC',
    `ID  - ${key}`,
    `AU  - ${author.replaceAll(',', '')},`,
    `TI  - ${title}`,
    `T2  - ${archive}`,
    ...(issued === undefined ? [] : [`PY  - ${issued.slice(0, 4)}`, `DA  - ${issued.replaceAll('-', '/')}`]),
    `LA  - ${language}`,
    `UR  - ${address}`,
    `N1  - ${note}`,
    ...subjects.map((subject) => `KW  - ${subject}`),
    'ER  - ',
  ]);
  return entries.map((lines) => `${lines.join('\r\n')}\r\n`).join('');
}

/** The names of languages in English: small, they are those of babel and polyglossia. */
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Records in UTF-8, an `@online` each, for BibLaTeX by its date and for BibTeX by year and month. Titles and names stand
 * in double braces, so that no style changes their letters or takes a corporate name apart; a note ends without a full
 * stop, which every style sets itself.
 */
export function bibTex(citations: readonly Citation[]): string {
  const entries = citations.map((citation) => {
    const { key, author, title, archive, issued, language, address, note, subjects } = citation;
    const fields = [
      `author = {{${inTeX(author)}}}`,
      `title = {{${inTeX(title)}}}`,
      `organization = {{${inTeX(archive)}}}`,
      // A month goes without braces: it is the name of a string that every style has for itself.
      ...(issued === undefined ? [] : [`date = {${issued}}`, `year = {${issued.slice(0, 4)}}`, `month = ${MONTHS[Number(issued.slice(5, 7)) - 1] ?? ''}`]),
      `langid = {${NAMES.of(language)?.toLowerCase() ?? ''}}`,
      // An address is verbatim in BibLaTeX, but for braces, which end a field, and backslashes.
      `url = {${address.replace(/[{}\\\s]/gu, encodeURIComponent)}}`,
      `note = {${inTeX(note.replace(/\.$/u, ''))}}`,
      ...(subjects.length === 0 ? [] : [`keywords = {${inTeX(keywords(citation))}}`]),
    ];
    return `@online{${key},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
  }); // prettier-ignore
  return entries.join('\n');
}

/** The characters that LaTeX does not take for themselves, or sets as others in its oldest encoding, OT1. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Characters that are set as another one together with the next: `--` as a dash, two backticks as a quotation mark. */
const LIGATURES = /-(?=-)|`(?=`)|'(?=')|,(?=,)|[?!](?=`)/gu;

function inTeX(text: string): string {
  // A straight quotation mark is a closing one there, and in some languages a command.
  const quoted = text.replace(/(?<=^|[\s([{])"/gu, '“').replaceAll('"', '”');
  const escaped = quoted.replace(/[\\{}~^<>|&%$#_]/gu, (character) => COMMANDS[character] ?? `\\${character}`);
  return escaped.replace(LIGATURES, '$&{}');
}

/**
 * A record as a context object of OpenURL (COinS), for the title of `<span class="Z3988">`. Reference managers read it
 * before the other metadata of a page, and it is the one that keeps the name of a corporate author whole (`aucorp`).
 */
export function coins({ settings }: Pick<Archive, 'settings'>, citation: Citation): string {
  const { author, title, archive, issued, language, address, note, subjects } = citation;
  // Of editions without what takes most bytes on a page where every one counts: readers take letters as they are too.
  const written =
    language === 'en'
      ? encoded
      : (value: string) => encoded(value).replace(BEYOND_ASCII, decodeURIComponent).replaceAll('+', ' ');
  const fields = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'webpage'],
    ['rft.title', title],
    ['rft.aucorp', author],
    ['rft.source', archive],
    ...(issued === undefined ? [] : [['rft.date', issued]]),
    ['rft.language', language],
    ['rft.description', note],
    ...(language === 'en' ? subjects.map((subject) => ['rft.subject', subject]) : []),
    ['rft.rights', settings.licence.name],
    ['rft.identifier', address],
  ];
  return fields.map(([key = '', value = '']) => `${key}=${written(value)}`).join('&');
}

/** Letters beyond ASCII, encoded. */
const BEYOND_ASCII = /(?:%[89A-F][0-9A-F])+/gu;

/** As forms write values, spaces as plus signs. Zotero takes an encoded plus sign for a space too, so a full-width one stands for it. */
function encoded(value: string): string {
  const bare = encodeURIComponent(value.replaceAll('+', '＋')).replaceAll('%20', '+');
  return bare.replace(/%(?:2C|2F|3A)/gu, decodeURIComponent);
}
