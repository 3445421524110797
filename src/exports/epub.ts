import { zipSync } from 'fflate';
import { permanentHome } from '../archive/addresses.ts';
import { type Archive, latestChange, moment } from '../archive/archive.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { chaptersOf } from './epub-chapters.ts';
import { chapter, type Chapter } from './epub-markup.ts';
import { escapeXml, linkTo, textIn, XML_DECLARATION } from './markup.ts';

const CONTAINER = `${XML_DECLARATION}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const STYLE = `body { line-height: 1.5; }
h1, h2 { font-weight: normal; line-height: 1.25; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.2em; margin-top: 2em; }
dt { font-style: italic; }
dd { margin: 0 0 0.5em 1.5em; }
img { max-width: 100%; max-height: 100%; }
p b { font-weight: normal; font-size: 0.8em; margin-right: 0.5em; }
.noteref { vertical-align: super; font-size: 0.7em; line-height: 1; margin-left: 0.2em; }
.small { font-size: 0.85em; }
.index, .index ul { list-style: none; padding-left: 0; }
.index li { margin-left: 1.5em; text-indent: -1.5em; }
code { font-size: 0.75em; overflow-wrap: anywhere; }
`;

/** What the type of a language needs beside that of English. */
const STYLES_OF_LANGUAGE: Readonly<Record<string, string>> = {
  // Chinese stands in the face of the e-reader, has no italics, and needs more room between its lines.
  zh: `body { line-height: 1.8; line-break: strict; }
cite, dt, em, i { font-style: normal; }
`,
};

/**
 * The archive as a book, EPUB 3: title, method, a chapter for each record with its notes, who and what is named, index.
 * The same archive gives the same bytes.
 * @param cover a PNG
 * @param period of a large archive, when this is the book of a part of it
 * @see https://www.w3.org/TR/epub-33/
 */
export function epub(archive: Archive, home: string, cover: Uint8Array, period?: string): Uint8Array {
  const { language, settings } = archive;
  const words = wordsIn(language);
  const { name } = settings;
  const title = period === undefined ? name : name + words.marks.comma + period;
  const identifier = `${permanentHome(archive)}data/archive${period === undefined ? '' : `-${period}`}.epub`;
  const changed = latestChange(archive.meetings);
  const chapters = chaptersOf(archive, home, title, changed);
  const front = chapter(language, { file: 'cover.xhtml', title: words.book.cover, type: 'cover' }, [
    `<p><img role="doc-cover" src="cover.png" alt="${escapeXml(title)}"/></p>`,
  ]);
  const nav = navigation(words, chapters);
  const text = (content: string) => new TextEncoder().encode(content);
  const files: [path: string, content: string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageDocument(archive, { title, identifier, home, changed }, [front, ...chapters], nav)],
    ['EPUB/toc.ncx', navigationForOldReaders(words, chapters, title, identifier)],
    ['EPUB/style.css', STYLE + (STYLES_OF_LANGUAGE[language] ?? '')],
    ...[front, nav, ...chapters].map(({ file, xhtml }): [string, string] => [`EPUB/${file}`, xhtml]),
  ];
  return zipSync(
    {
      // First and as it is, so that the format can be told from the first bytes.
      mimetype: [text('application/epub+zip'), { level: 0 }],
      ...Object.fromEntries(files.map(([path, content]) => [path, text(content)])),
      'EPUB/cover.png': [cover, { level: 0 }],
    },
    // ZIP has local times: the first that it can hold, in whatever zone the book is made.
    // Beyond this level a book takes far longer to make and is hardly smaller.
    { level: 3, mtime: new Date(1980, 0, 1) },
  );
}

/** The chapters as the table of contents has them: alone, or under the heading of several. */
function groupsOf(chapters: readonly Chapter[]): (readonly [heading: string | undefined, chapters: Chapter[]])[] {
  return [...Map.groupBy(chapters, ({ under, file }) => under ?? file).values()].map((group) => [
    group[0]?.under,
    group,
  ]);
}

/** The table of contents, and the landmarks by which e-readers find the beginning of the text and the index. */
function navigation(words: Words, chapters: readonly Chapter[]): Chapter {
  const lines = groupsOf(chapters).map(([heading, group]) => {
    const links = group.map(({ file, title }) => `<li>${linkTo(file, title)}</li>`).join('\n');
    return heading === undefined ? links : `<li>${linkTo(group[0]?.file, heading)}<ol>${links}</ol></li>`;
  });
  const landmarks = ([['bodymatter', words.meetings], ['index', words.aToZ.title]] as const).flatMap(([type, title]) => {
    const to = chapters.find(({ under }) => under === title);
    return to === undefined ? [] : [`<li><a epub:type="${type}" href="${to.file}">${escapeXml(title)}</a></li>`];
  }); // prettier-ignore
  return chapter(words.language, { file: 'nav.xhtml', title: words.book.contents }, [
    `<nav epub:type="toc" role="doc-toc">${textIn('h1', words.book.contents)}<ol>${lines.join('\n')}</ol></nav>`,
    landmarks.length === 0
      ? ''
      : `<nav epub:type="landmarks" hidden="hidden">${textIn('h2', words.book.landmarks)}<ol>${landmarks.join('\n')}</ol></nav>`,
  ]);
}

/** The same table of contents for readers of EPUB 2. */
function navigationForOldReaders(
  words: Words,
  chapters: readonly Chapter[],
  title: string,
  identifier: string,
): string {
  const point = (id: string, name: string, file = '', within: readonly string[] = []): string =>
    `<navPoint id="${id}"><navLabel>${textIn('text', name)}</navLabel><content src="${file}"/>${within.join('\n')}</navPoint>`;
  const points = groupsOf(chapters).map(([heading, group], index) => {
    const own = group.map((one, place) => point(`n${String(index)}-${String(place)}`, one.title, one.file));
    return heading === undefined ? own.join('\n') : point(`n${String(index)}`, heading, group[0]?.file, own);
  });
  return `${XML_DECLARATION}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${words.language}">
<head><meta name="dtb:uid" content="${escapeXml(identifier)}"/></head>
<docTitle>${textIn('text', title)}</docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}

const ACCESS: readonly (readonly [property: string, value: string])[] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'index'],
  ['schema:accessibilityHazard', 'none'],
];

/** The package document of EPUB 3.3: metadata, every file, and the order in which they are read. */
function packageDocument(
  { language, settings }: Archive,
  book: { title: string; identifier: string; home: string; changed: string | undefined },
  [cover, titlePage, ...chapters]: readonly Chapter[],
  nav: Chapter,
): string {
  const order = [cover, titlePage, nav, ...chapters].filter((one) => one !== undefined);
  const idOf = ({ file }: Chapter) => `c-${file.replace(/\.xhtml$/u, '').replaceAll('/', '-')}`;
  const items = order.map((one) => {
    const properties = one === nav ? ' properties="nav"' : '';
    return `<item id="${idOf(one)}" href="${one.file}" media-type="application/xhtml+xml"${properties}/>`;
  });
  const changed = book.changed ?? '1970-01-01';
  const words = wordsIn(language);
  const access = [...ACCESS, ['schema:accessibilitySummary', words.book.access] as const];
  return `${XML_DECLARATION}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(book.identifier)}</dc:identifier>
${textIn('dc:title', book.title)}
${textIn('dc:language', language)}
${textIn('dc:creator', settings.editor)}
${textIn('dc:description', settings.description)}
${textIn('dc:rights', words.data.license(settings.licence.name))}
${textIn('dc:source', book.home)}
${textIn('dc:date', changed)}
${settings.sides.map((side) => textIn('dc:subject', side.name)).join('\n')}
<meta property="dcterms:modified">${moment(changed)}</meta>
${access.map(([property, value]) => `<meta property="${property}">${escapeXml(value)}</meta>`).join('\n')}
<meta name="cover" content="cover"/>
</metadata>
<manifest>
${items.join('\n')}
<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
</manifest>
<spine toc="ncx">
${order.map((one) => `<itemref idref="${idOf(one)}"/>`).join('\n')}
</spine>
</package>
`;
}
