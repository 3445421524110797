import { paragraphId } from '../archive/addresses.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import type { Entity } from '../archive/content.ts';
import type { CitedText } from '../archive/schema/meeting.ts';
import { NOT_STATED } from '../archive/schema/parts.ts';
import type { Words } from '../words/words.ts';
import { escapeXml, linkTo, textIn, XML_DECLARATION } from './markup.ts';

/** A book that is being written. */
export interface Book {
  readonly archive: Archive;
  readonly words: Words;
  /** The address of the site. */
  readonly home: string;
  /** Where an entity is, from the package document; nothing for one that this book does not have. */
  readonly placeOf: (entity: Pick<Entity, 'kind' | 'id'>) => string | undefined;
}

/** A file of the book in reading order, by its path from the package document, with its heading in the table of contents. */
export type Chapter = ReturnType<typeof chapter>;

/** What a chapter is, with the role by which screen readers tell it, where there is one. */
const ROLES = { titlepage: '', preface: 'doc-preface', chapter: 'doc-chapter', index: 'doc-index', cover: '' } as const;

/** A chapter’s markup in a whole XHTML document in the language of the book; parts that are empty are left out. */
export function chapter(
  language: string,
  { type, ...about }: { file: string; title: string; under?: string; type?: keyof typeof ROLES },
  parts: readonly string[],
) {
  const toTop = '../'.repeat(about.file.split('/').length - 1);
  const role = type === undefined || ROLES[type] === '' ? '' : ` role="${ROLES[type]}"`;
  const body = linesOf(parts);
  const xhtml = `${XML_DECLARATION}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><meta charset="utf-8"/><title>${escapeXml(about.title)}</title><link rel="stylesheet" type="text/css" href="${toTop}style.css"/></head>
<body>
${type === undefined ? body : `<section epub:type="${type}"${role}>\n${body}\n</section>`}
</body>
</html>
`;
  return { ...about, xhtml };
}

/** Parts one below the other, without those that are empty. */
export function linesOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** What each line says, as a list; nothing where there is none. */
export function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`;
}

/** Parts under a heading; nothing where there is none. */
export function section(heading: string, ...parts: readonly string[]): string {
  const body = linesOf(parts);
  return body === '' ? '' : `<section>\n${textIn('h2', heading)}\n${body}\n</section>`;
}

/** A text in its own script or language, marked with it. */
export function foreign(text: string, lang: string | undefined, name = 'span'): string {
  return lang === undefined || lang === '' ? escapeXml(text) : textIn(name, text, lang);
}

/** The file of a record, from the package document. */
export const recordFile = ({ id }: Pick<Meeting, 'id'>): string => `records/${id}.xhtml`;

/** The number of a paragraph, as a link to it in the same file. */
export function paragraphLink(words: Words, number: number): string {
  return linkTo(`#${paragraphId(number)}`, words.paragraphShort(number));
}

/** A published text: who published it, its title where it is known, whose it is, its language and its day. */
export function citedText({ archive, words }: Book, text: CitedText, more: readonly string[] = []): string {
  const { publisher, title, side, language, published, url } = text;
  const { accounts, marks } = words;
  const day = published === NOT_STATED ? accounts.undated : words.partialDate(published);
  const about = [words.adjectiveOf(archive, side), accounts.inLanguage(words.languageName(language)), day, ...more];
  const named = title === undefined ? '' : marks.comma + foreign(title, language, 'cite');
  return linkTo(url, publisher) + named + words.inBrackets(escapeXml(about.join(marks.comma)));
}
