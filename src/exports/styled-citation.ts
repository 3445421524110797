import { dayInPattern } from '../words/day-in-pattern.ts';
import type { Citation } from './citation.ts';

/** What the styles print of a record; the source stands in a sentence of its own, because most have no place for it. */
type Printed = Pick<Citation, 'author' | 'title' | 'archive' | 'address' | 'language'> & {
  /** A title in the capitals of English styles; as it is in other languages. */
  readonly capitals: (title: string) => string;
  /** The day of publication in the words of a pattern; nothing before there is one. */
  readonly issued: (pattern: string) => string;
};

/** The text before and after the place where a date of access belongs, and what is there once the day is known. */
type Template = (citation: Printed) => Readonly<Record<'before' | 'accessed' | 'after', string>>;

/**
 * The styles, by the name that readers know, in the order in which they are shown. Some published styles print a date of
 * access only of what has no date of its own; a record can be corrected after its publication, so each has the place.
 */
const STYLES = {
  chicago: ['Chicago', ({ author, title, archive, address, issued, capitals }) => ({
    before: `${ended(author)} ${quoted(capitals(title))} ${ended(`${capitals(archive)}${issued(', {MMMM} {D}, {YYYY}')}`)} `,
    accessed: 'Accessed {MMMM} {D}, {YYYY}. ',
    after: `${address}.`,
  })],
  apa: ['APA', ({ author, title, archive, address, issued, capitals }) => ({
    before: `${ended(author)} (${issued('{YYYY}, {MMMM} {D}') || 'n.d.'}). ${ended(title)} ${ended(capitals(archive))} `,
    accessed: 'Retrieved {MMMM} {D}, {YYYY}, from ',
    after: address,
  })],
  mla: ['MLA', ({ author, title, archive, address, issued, capitals }) => ({
    before: `${ended(author)} ${quoted(capitals(title))} ${capitals(archive)}, ${issued('{D} {MMM} {YYYY}, ')}${address}.`,
    accessed: ' Accessed {D} {MMM} {YYYY}.',
    after: '',
  })],
  gbt: ['GB/T 7714-2015', ({ author, title, address, issued }) => {
    const day = issued('({YYYY}-{MM}-{DD})');
    return {
      before: `${ended(author.toLocaleUpperCase('en'))} ${title}[EB/OL]. ${day}`,
      accessed: day === '' ? '[{YYYY}-{MM}-{DD}]. ' : '[{YYYY}-{MM}-{DD}]',
      after: `${day === '' ? '' : '. '}${address}.`,
    };
  }],
  gost: ['GOST R 7.0.5', ({ author, title, archive, address, language, issued }) => {
    const [resource, accessed] = language === 'kk' ? ['Электрондық ресурс', 'қаралған күні'] : ['Электронный ресурс', 'дата обращения'];
    return {
      before: `${ended(author)} ${title} [${resource}] // ${ended(archive)} ${issued('{YYYY}. ')}URL: ${address}`,
      accessed: ` (${accessed}: {DD}.{MM}.{YYYY})`,
      after: '.',
    };
  }],
} as const satisfies Readonly<Record<string, readonly [name: string, template: Template]>>; // prettier-ignore

export type StyleId = keyof typeof STYLES;
/** The style that is chosen at first, by the language of the archive; elsewhere the first of all. */
const STYLE_OF_LANGUAGE: Readonly<Record<string, StyleId>> = { zh: 'gbt', kk: 'gost', ru: 'gost' };

export const STYLE_IDS = ['chicago', 'apa', 'mla', 'gbt', 'gost'] as const satisfies readonly StyleId[];

/** The record in every style, without a date of access, which only the reader’s own copy can have. */
export function styledCitations(citation: Citation) {
  const { language } = citation;
  const [year = 0, month = 0, day = 0] = (citation.issued ?? '').split('-').map(Number);
  const issued = (pattern: string) => (year === 0 ? '' : dayInPattern(pattern, [year, month, day]));
  const printed = { ...citation, issued, capitals: language === 'en' ? titleCase : (title: string) => title };
  return STYLE_IDS.map((style) => {
    const [name, template] = STYLES[style];
    return { style, name, isFirstChoice: style === (STYLE_OF_LANGUAGE[language] ?? 'chicago'), ...template(printed) };
  });
}

/** With a full stop, unless it ends a sentence already. */
function ended(text: string): string {
  return /[.?!]$/u.test(text) ? text : `${text}.`;
}

/** A title in quotation marks; those within it are single then. */
function quoted(title: string): string {
  return `“${ended(title).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Words that stay small within a title: the articles, conjunctions and prepositions of the published styles. */
const SMALL = new Set(
  `about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as
  aside astride at athwart atop barring before behind below beneath beside besides between beyond but by circa despite
  down during et except for forenenst from given in inside into lest like modulo near next notwithstanding of off on
  onto out over per plus pro qua sans since than through throughout thruout till to toward towards under underneath
  until unto up upon versus vs v via with within without or yet so and nor a an the de d von van c ca`.split(/\s+/u),
);

/** A title as English styles write it: its words with capitals but the small ones. What has a capital stays as it is. */
export function titleCase(title: string): string {
  const parts = title.split(/([\s\-–—/.,;?!:()[\]“”‘’"']+)/u);
  const last = parts.findLastIndex((part, index) => index % 2 === 0 && part !== '');
  let isFirst = true;
  return parts
    .map((part, index) => {
      if (index % 2 === 1 || part === '') return part;
      const [before = '', after = ''] = [parts[index - 1], parts[index + 1]];
      const isBegun = !isFirst && !/[?!:]\s*$/u.test(before);
      const beginsCompound = after === '-' && before !== '-';
      const isSmall = part.length < 2 || (SMALL.has(part) && index !== last);
      isFirst = false;
      const stays = (isBegun && isSmall && !beginsCompound) || part !== part.toLowerCase();
      return stays ? part : part.replace(/^./u, (letter) => letter.toUpperCase());
    })
    .join('');
}
