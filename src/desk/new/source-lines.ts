import { NOT_STATED } from '../../archive/schema/parts.ts';
import { writtenDates } from './written-dates.ts';

/** What a report says of itself: each a line of its front matter, `not stated` where the text does not say it. */
export interface SourceLines {
  readonly title: string;
  readonly publisher: string;
  readonly section: string;
  readonly published: string;
  readonly credit: string;
  /** The report itself, a paragraph each: no title, no page furniture. */
  readonly paragraphs: readonly string[];
}

const BREADCRUMBS = /^Home\s*[>›»]\s*(?:.*[>›»]\s*)?(.+)$/u;
/** Words of the page around a report. */
const FURNITURE = /^(?:suggest to a friend|share|print|e-?mail|related stories|back to top)\b.{0,20}$/iu;
const STRAY_DATE = /^date \d{4}-\d{2}-\d{2} /u;
const DATE_LABEL = /^(?:date|published|publication date|updated|posted)(?: on)?:? /iu;
const PUBLISHER = /^(?:source|publisher):\s*(\S.*)$/iu;
/** `SHANGHAI, Nov. 4 (Xinhua) --`: how agencies open a report. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]+, [^()]{3,20} \(([^()]+)\)\s*(?:--|–|—)/u;
/** `[Photo: Xinhua]`, `(Photo by X)`, or `(Xinhua/Li Xueren)` where a line ends. */
const CREDIT = /[[(]((?:photo|picture|image)s?(?::| by) [^\])]+)[\])]|\((\p{Lu}[^()/\d]*\/\p{Lu}[^()/\d]*)\)\s*$/iu;

/** Reads the lines around a report and what they say of its source; a title is never guessed from running text. */
export function sourceLines(text: string): SourceLines {
  const found: Record<'title' | 'publisher' | 'section' | 'published' | 'credit', string> = {
    title: NOT_STATED,
    publisher: NOT_STATED,
    section: NOT_STATED,
    published: NOT_STATED,
    credit: NOT_STATED,
  };
  const paragraphs: string[] = [];
  const state = (field: keyof typeof found, value: string | undefined) => {
    if (found[field] === NOT_STATED && value !== undefined) found[field] = value;
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim().replace(STRAY_DATE, '').trim();
    const section = BREADCRUMBS.exec(line)?.[1];
    const publisher = PUBLISHER.exec(line)?.[1];
    const published = dateLine(line);
    state('section', section);
    state('publisher', publisher);
    state('published', published);
    if (line === '' || section !== undefined || publisher !== undefined || published !== undefined) continue;
    if (FURNITURE.test(line)) continue;
    const credit = CREDIT.exec(line);
    state('credit', credit?.[1] ?? credit?.[2]);
    state('publisher', DATELINE.exec(line)?.[1]);
    if (paragraphs.length === 0 && found.title === NOT_STATED && isTitle(line)) found.title = line;
    else paragraphs.push(line);
  }
  return { ...found, paragraphs };
}

/** The day of a line that holds a date and nothing else, but for a label and a time. */
function dateLine(line: string): string | undefined {
  const rest = line.replace(DATE_LABEL, '');
  const date = writtenDates(rest)[0];
  if (date?.day === undefined || date.index !== 0) return undefined;
  return /^[\s,]*(?:\d{1,2}:\d{2}.{0,12})?$/u.test(rest.slice(date.text.length)) ? date.day : undefined;
}

/** A first line that is no sentence and no caption. */
function isTitle(line: string): boolean {
  return line.length <= 250 && !/[.!?:;\])]$/u.test(line);
}
