import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { present } from '../unit/written-content.ts';

/** An EPUB, unpacked. */
export interface ReadBook {
  /** In the order of the container. */
  readonly names: readonly string[];
  readonly methods: readonly number[];
  bytes(name: string): Buffer;
  text(name: string): string;
  page(name: string): ReturnType<typeof load>;
}

/** Unpacks a book; throws where it is no container. A text in it that is no UTF-8 throws when it is asked for. */
export async function readBook(book: Uint8Array): Promise<ReadBook> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(Buffer.from(book), {
    lazyEntries: true,
  });
  const open = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  const files = new Map<string, Buffer>();
  const methods: number[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      methods.push(entry.compressionMethod);
      open(entry)
        .then((stream) => buffer(stream))
        .then((content) => {
          files.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  const bytes = (name: string) => present(files.get(name));
  const text = (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(bytes(name));
  return { names: [...files.keys()], methods, bytes, text, page: (name) => load(text(name), { xml: true }) };
}

/** The faults of a book’s structure. */
export function faults(book: ReadBook): string[] {
  const found: string[] = [];
  const ids = new Map<string, Set<string>>();
  const links: [from: string, to: string][] = [];
  for (const name of book.names) {
    if (!/\.(?:xhtml|opf|xml|ncx)$/u.test(name)) continue;
    const own = new Set<string>();
    ids.set(name, own);
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on('error', (error) => found.push(error.message));
    parser.on('opentag', ({ attributes }) => {
      const id = attributes['id']?.value;
      if (id !== undefined && own.has(id)) found.push(`${name}: #${id} twice`);
      if (id !== undefined) own.add(id);
      const href = (attributes['href'] ?? attributes['src'])?.value;
      if (href !== undefined && !/^(?:https?|mailto):/u.test(href)) links.push([name, href]);
    });
    parser.write(book.text(name)).close();
  }
  for (const [from, to] of links) {
    const [path = '', fragment] = to.split('#');
    const target = path === '' ? from : posix.join(posix.dirname(from), path);
    if (!book.names.includes(target)) found.push(`${from}: ${to} leads nowhere`);
    else if (fragment !== undefined && !ids.get(target)?.has(fragment)) found.push(`${from}: ${to} leads to no id`);
  }
  const $ = book.page('EPUB/package.opf');
  const items = $('manifest > item').toArray().map((item) => [$(item).attr('id'), `EPUB/${$(item).attr('href') ?? ''}`] as const); // prettier-ignore
  const listed = new Set<string>(items.map(([, file]) => file));
  for (const name of book.names.slice(2)) {
    if (name !== 'EPUB/package.opf' && !listed.has(name)) found.push(`${name} is not in the manifest`);
  }
  for (const file of listed) if (!book.names.includes(file)) found.push(`${file} is in the manifest alone`);
  const spine = $('spine > itemref').toArray().map((item) => $(item).attr('idref')); // prettier-ignore
  const texts = items.flatMap(([id, file]) => (file.endsWith('.xhtml') ? [id] : []));
  if (spine.toSorted().join() !== texts.toSorted().join()) found.push('the spine has not every text once');
  return found;
}
