import { NOT_STATED } from '../archive/schema/parts.ts';
import { datesIn, dayOf, WEEKDAYS } from '../english/dates.ts';
import { isGrammar, plainTypography, sentencesIn, wordsIn } from '../english/text.ts';

/** The text of a saved report: lines in Unix form; of a page of the web, what it shows and what its head states. */
type ReportText = Readonly<
  Partial<Record<'url' | 'publisher' | 'published', string | undefined>> & Record<'text', string>
>;

/** Reads a report as it was saved: with Windows line endings, a byte order mark, or as a page of HTML. */
export function reportText(saved: string): ReportText {
  const text = saved.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/iu.test(text) ? textOfPage(text) : { text };
}

/** Parts of a page that are no report. */
const AROUND =
  /<(head|script|style|noscript|nav|header|footer|aside|form|svg|button|figure)\b[^]*?<\/\1\s*>|<!--[^]*?-->/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', euro: '€', pound: '£', yen: '¥' },
  ...{ mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
};

function textOfPage(html: string): ReportText {
  const tags = [...html.matchAll(/<(?:meta|link)\b[^>]*>/giu)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => {
    const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'iu').exec(tag);
    return match?.[1] ?? match?.[2];
  };
  const stated = (value: string, attributes: readonly string[], content: string) => {
    const tag = tags.find((one) => attributes.some((name) => attribute(one, name)?.toLowerCase() === value));
    return tag === undefined ? undefined : decoded(attribute(tag, content) ?? '');
  };
  const published = stated('article:published_time', ['property', 'name'], 'content')?.slice(0, 10);
  const title = /<h1\b[^>]*>([^]*?)<\/h1>/iu.exec(html)?.[1] ?? '';
  const body = /<(article|main)\b[^>]*>([^]*)<\/\1\s*>/iu.exec(html)?.[2] ?? html;
  const lines = `${title}<br>${body.replace(/<h1\b[^]*?<\/h1>/giu, '').replace(AROUND, '')}`
    .replace(/\s+/gu, ' ')
    .replace(/<br\b[^>]*>|<\/(?:p|div|h\d|li|tr|td|blockquote|section|article|ul|ol|table|figcaption)\s*>/giu, '\n\n')
    .replace(/<[^>]*>/gu, '');
  return {
    text: decoded(lines).split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n\n'), // prettier-ignore
    url: stated('canonical', ['rel'], 'href') ?? stated('og:url', ['property'], 'content'),
    publisher: stated('og:site_name', ['property'], 'content'),
    published: /^\d{4}-\d{2}-\d{2}$/u.test(published ?? '') ? published : undefined,
  };
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu,
    (written, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? written;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
}

/**
 * What a report says of itself: each a line of its front matter, `not stated` where the text does not say it. Its
 * paragraphs are the report itself, in plain typography: no title, no page furniture, no dateline; the dateline is where
 * and when an agency wrote it, which need not be where they met.
 */
export type SourceLines = ReturnType<typeof sourceLines>;

const BREADCRUMBS = /^Home\s*[>›»]\s*(?:.*[>›»]\s*)?(.+)$/u;
/** Words of the page around a report. */
const FURNITURE = /^(?:suggest to a friend|share|print|e-?mail|related stories|back to top)\b.{0,20}$/iu;
const STRAY_DATE = /^date \d{4}-\d{2}-\d{2} /u;
const PUBLISHER = /^(?:source|publisher):\s*(\S.*)$/iu;
const TIME = '\\(?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?(?:GMT|UTC|BJT)(?:[+-]\\d{1,2})?)?\\)?';
/** What may stand before and after a day on a line of its own: a label, the agency in brackets, a time. */
const BEFORE_DAY = new RegExp(
  `^(?:(?:date|published|publication date|updated|last updated|posted)(?: on)?:?|\\([^()]{2,40}\\)|${TIME}|[\\s,-]|${WEEKDAYS.join('|')})*$`,
  'iu',
);
const AFTER_DAY = new RegExp(`^[\\s,.-]*(?:${TIME})?$`, 'iu');
/** How agencies open a report: `SHANGHAI, Nov. 4 (Xinhua) --`, `ALMATY (AP) —`, `ASTANA. November 4. KAZINFORM –`. */
const DATELINES = [
  /^\p{Lu}[\p{Lu} .'-]+(?:, [^()]{3,40})? ?\(([^()]{2,40})\)\s*--?\s*/u,
  /^\p{Lu}[\p{L}' -]+\. ?(?:[^.()]{3,20}\. ?)?(\p{Lu}{3}[\p{Lu}.]*)\s*(?:[-/]+\s*|(?=\p{Lu}))/u,
];
/** `Beijing, 14 December 2015` on a line of its own. */
const PLACE_AND = /^\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}[,.]? ?$/u;
/** `[Photo: Xinhua]`, `(Photo by X)`, or `(Xinhua/Li Xueren)` where a line ends. */
const CREDIT = /[[(]((?:photo|picture|image)s?(?::| by) [^\])]+)[\])]|\((\p{Lu}[^()/\d]*\/\p{Lu}[^()/\d]*)\)\s*$/iu;

/** How a line of plain typography opens where an agency wrote it; `undefined` where it opens with the report itself. */
function datelineOf(line: string): { readonly text: string; readonly publisher: string } | undefined {
  for (const form of DATELINES) {
    const match = form.exec(line);
    if (match !== null) return { text: match[0], publisher: match[1] ?? '' };
  }
  return undefined;
}

/** Reads the lines around a report and what they say of its source; a title is never guessed from running text. */
export function sourceLines({ text, publisher: ofPage, published: onPage }: ReportText) {
  const found = {
    title: NOT_STATED,
    publisher: ofPage ?? NOT_STATED,
    section: NOT_STATED,
    published: onPage ?? NOT_STATED,
    credit: NOT_STATED,
    dateline: '',
  };
  const paragraphs: string[] = [];
  const state = (field: keyof typeof found, value: string | undefined) => {
    if ((found[field] === NOT_STATED || found[field] === '') && value !== undefined) found[field] = value;
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim().replace(STRAY_DATE, '').trim();
    const section = BREADCRUMBS.exec(line)?.[1];
    const parts = line.split(/\s*[|·]\s*|\t+| {3,}/u).filter((part) => part !== '');
    const days = parts.map(dayLine);
    const isFurniture = days.some((day) => day !== undefined) || parts.every((part) => PUBLISHER.test(part));
    state('section', section);
    if (line === '' || section !== undefined || FURNITURE.test(line)) continue;
    if (isFurniture) {
      for (const [index, part] of parts.entries()) {
        const day = days[index];
        state('published', day?.published);
        state('publisher', PUBLISHER.exec(part)?.[1] ?? day?.publisher);
        if (/^by \p{Lu}/iu.test(part)) state('credit', part);
        else if (day === undefined && /^\p{Lu}[^\d:]{2,40}$/u.test(part)) state('publisher', part);
      }
      continue;
    }
    const credit = CREDIT.exec(line);
    state('credit', credit?.[1] ?? credit?.[2]);
    const plain = plainTypography(line);
    const [date, ...others] = datesIn(plain);
    if (
      date !== undefined &&
      others.length === 0 &&
      PLACE_AND.test(plain.slice(0, date.start)) &&
      AFTER_DAY.test(plain.slice(date.end))
    ) {
      state('dateline', plain);
      continue;
    }
    const dateline = datelineOf(plain);
    state('dateline', dateline?.text);
    // To the letter: the plain line has its places where the line has them.
    const at = dateline === undefined ? -1 : plain.indexOf(dateline.publisher);
    if (dateline !== undefined && at >= 0) state('publisher', line.slice(at, at + dateline.publisher.length));
    if (paragraphs.length === 0 && found.title === NOT_STATED && dateline === undefined && isTitle(line))
      found.title = line;
    else paragraphs.push(plain.slice(dateline?.text.length ?? 0));
  }
  return { ...found, paragraphs };
}

/** The day of a line that holds a date and nothing else, but for a label, an agency in brackets and a time. */
function dayLine(line: string): { readonly published: string; readonly publisher: string | undefined } | undefined {
  const plain = plainTypography(line);
  const date = datesIn(plain).find(({ kind }) => kind === 'day');
  const published = date === undefined ? undefined : dayOf(date);
  if (date === undefined || published === undefined) return undefined;
  const before = plain.slice(0, date.start);
  if (!BEFORE_DAY.test(before) || !AFTER_DAY.test(plain.slice(date.end))) return undefined;
  return { published, publisher: /\((\p{Lu}[^()\d]+)\)/u.exec(before)?.[1] };
}

/** A first line that is no sentence and no caption. */
function isTitle(line: string): boolean {
  return line.length <= 250 && !/[.!?:;\])]["'”’»]*$/u.test(line) && sentencesIn(plainTypography(line)).length === 1;
}

/** Of the words of an English text, names aside, a fifth are of its grammar; with less than half of that it is none. */
const LEAST_GRAMMAR = 0.1;
/** Fewer words are too few to judge by. */
const JUDGED = 8;
const SCRIPTS = [
  ['in Chinese characters', /\p{Script=Han}/gu],
  ['in Cyrillic letters', /\p{Script=Cyrillic}/gu],
  ['in Arabic letters', /\p{Script=Arabic}/gu],
] as const;

/** In which letters or else that a text is not in English; `undefined` where it is. */
export function foreignTongue(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) {
    return SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters / 2)?.[0] ?? 'in other letters';
  }
  const words = wordsIn(text).filter(({ start }) => /\p{Ll}/u.test(text.charAt(start)));
  const grammar = words.filter(({ word }) => isGrammar(word)).length;
  return words.length >= JUDGED && grammar < LEAST_GRAMMAR * words.length ? 'in another language' : undefined;
}
