import { zipSync } from 'fflate';
import type { Archive } from '../../archive/archive.ts';
import { latestChange } from '../../archive/archive.ts';
import { wordsIn } from '../../words/words.ts';
import type { Home } from '../addresses.ts';
import { XML_DECLARATION } from '../xml.ts';
import { entityChapters } from './entity-chapters.ts';
import { frontChapters } from './front-chapters.ts';
import { indexChapters } from './index-chapters.ts';
import { knownChapter } from './known-chapter.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { recordChapters } from './record-chapter.ts';

const words = wordsIn();

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
p b { font-weight: normal; font-size: 0.8em; margin-right: 0.5em; }
.noteref { vertical-align: super; font-size: 0.7em; line-height: 1; margin-left: 0.2em; }
.small { font-size: 0.85em; }
.index, .index ul { list-style: none; padding-left: 0; }
.index li { margin-left: 1.5em; text-indent: -1.5em; }
code { font-size: 0.75em; overflow-wrap: anywhere; }
`;

/**
 * The archive as a book, EPUB 3: title, method, a chapter for each record with its notes, who and what is named, index.
 * The same archive gives the same bytes.
 * @param period of a large archive, when this is the book of a part of it
 * @see https://www.w3.org/TR/epub-33/
 */
export function epub(archive: Archive, home: Home, period?: string): Uint8Array {
  const { name, description, editor, licence, url } = archive.settings;
  const title = period === undefined ? name : `${name}, ${period}`;
  const changed = latestChange(archive.meetings);
  const chapters = [
    ...frontChapters(archive, home, { title, changed }),
    ...recordChapters(archive, home),
    ...knownChapter(archive),
    ...entityChapters(archive),
    ...indexChapters(archive),
  ];
  const nav = navigation(chapters);
  const metadata = {
    identifier: `${url}data/archive${period === undefined ? '' : `-${period}`}.epub`,
    title,
    description,
    editor,
    licence: words.data.license(licence.name),
    source: home,
    changed: changed ?? '1970-01-01',
    subjects: archive.settings.sides.map((side) => side.name),
  };
  const text = (content: string) => new TextEncoder().encode(content);
  const files: [path: string, content: string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageDocument(metadata, nav, chapters)],
    ['EPUB/style.css', STYLE],
    ...[nav, ...chapters].map(({ file, xhtml }): [string, string] => [`EPUB/${file}`, xhtml]),
  ];
  return zipSync(
    {
      // First and as it is, so that the format can be told from the first bytes.
      mimetype: [text('application/epub+zip'), { level: 0 }],
      ...Object.fromEntries(files.map(([path, content]) => [path, text(content)])),
    },
    // ZIP has local times: the first that it can hold, in whatever zone the book is made.
    // Beyond this level a book takes far longer to make and is hardly smaller.
    { level: 3, mtime: new Date(1980, 0, 1) },
  );
}
