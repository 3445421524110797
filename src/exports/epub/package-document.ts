import { wordsIn } from '../../words/words.ts';
import { moment } from '../atom.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';
import { textIn } from './chapter.ts';
import type { Chapter } from './chapter.ts';

const words = wordsIn();

/** What the book says of itself. */
export interface BookMetadata {
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly editor: string;
  readonly licence: string;
  readonly source: string;
  /** The day its content changed last, YYYY-MM-DD. */
  readonly changed: string;
  readonly subjects: readonly string[];
}

const ACCESS: readonly (readonly [property: string, value: string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'index'],
  ['schema:accessibilityHazard', 'none'],
];

/** The package document of EPUB 3.3: metadata, every file, and the order in which they are read. */
export function packageDocument(book: BookMetadata, nav: Chapter, chapters: readonly Chapter[]): string {
  const idOf = ({ file }: Chapter) => `c-${file.replace(/\.xhtml$/u, '').replaceAll('/', '-')}`;
  const item = (chapter: Chapter, properties = '') =>
    `<item id="${idOf(chapter)}" href="${chapter.file}" media-type="application/xhtml+xml"${properties}/>`;
  const [title, ...rest] = chapters;
  const order = [...(title ? [title] : []), nav, ...rest];
  return `${XML_DECLARATION}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${words.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(book.identifier)}</dc:identifier>
${textIn('dc:title', book.title)}
${textIn('dc:language', words.language)}
${textIn('dc:creator', book.editor)}
${textIn('dc:description', book.description)}
${textIn('dc:rights', book.licence)}
${textIn('dc:source', book.source)}
${textIn('dc:date', book.changed)}
${book.subjects.map((subject) => textIn('dc:subject', subject)).join('\n')}
<meta property="dcterms:modified">${moment(book.changed)}</meta>
${ACCESS.map(([property, value]) => `<meta property="${property}">${value}</meta>`).join('\n')}
</metadata>
<manifest>
${item(nav, ' properties="nav"')}
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map((chapter) => item(chapter)).join('\n')}
</manifest>
<spine>
${order.map((chapter) => `<itemref idref="${idOf(chapter)}"/>`).join('\n')}
</spine>
</package>
`;
}
