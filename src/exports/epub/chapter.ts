import type { Fact } from '../../archive/schema/parts.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { wordsIn } from '../../words/words.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';

const words = wordsIn();

/** A file of the book in reading order, and its lines in the table of contents. */
export interface Chapter {
  /** Its path from the package document. */
  readonly file: string;
  readonly title: string;
  readonly xhtml: string;
  /** The heading under which the table of contents has it; nothing for one that stands by itself. */
  readonly under?: string;
}

/** A chapter’s markup in a whole XHTML document. */
export function chapter(
  { file, title, under, type }: { file: string; title: string; under?: string; type?: string },
  body: string,
): Chapter {
  const toTop = '../'.repeat(file.split('/').length - 1);
  const kind = type === undefined ? '' : ` epub:type="${type}"`;
  const xhtml = `${XML_DECLARATION}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${words.language}" xml:lang="${words.language}">
<head><meta charset="utf-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="${toTop}style.css"/></head>
<body${kind}>
${body}
</body>
</html>
`;
  return { file, title, xhtml, ...(under !== undefined && { under }) };
}

/** An element with text in it. */
export function textIn(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** A name in its own script, marked with its language. */
export function foreign(text: string, lang: string | undefined): string {
  if (lang === undefined) return escapeXml(text);
  return `<span lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}">${escapeXml(text)}</span>`;
}

/** Names and what is said under them. */
export function definitions(pairs: readonly (readonly [term: string, markup: string])[]): string {
  return `<dl>${pairs.map(([term, markup]) => `${textIn('dt', term)}<dd>${markup}</dd>`).join('\n')}</dl>`;
}

/** A fact with how it is known. */
export function factMarkup(fact: Fact, shown?: string): string {
  if (fact.known === NOT_STATED) return `<em>${escapeXml(words.record.notStated)}</em>`;
  const value = shown ?? escapeXml(fact.value);
  if (fact.known === 'stated') return value;
  const why = fact.known === 'inferred' ? words.record.inferredBecause : words.record.evidencedBy;
  return `${value} (${escapeXml(why(fact.reason))})`;
}
