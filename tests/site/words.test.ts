import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, inject, test } from 'vitest';

/** What a report does not have is absent from a text; it is never said of a side, nor of a meeting nobody reported. */
const NEVER = [
  /\bsilen(?:t|ce)\b/iu,
  /\bnot raised\b/iu,
  /\bfor the first time\b/iu,
  /\b(?:next|previous) meeting\b/iu,
  /\b(?:omits|omitted)\b/iu,
  // Words of ours are not put in quotation marks by the page.
  /<q[\s>]/iu,
];

/** Files that someone reads, as a page, a text or a table; what browsers and programs alone read has no words. */
const READ = /\.(?:html|txt|md|csv|json|jsonld|xml|ics|bib|ris|webmanifest|svg)$/u;

const decoder = new TextDecoder();

/** The text of a file of the site, or of each text in it where it is a book. */
async function textsOf(folder: string, name: string): Promise<[string, string][]> {
  const bytes = await readFile(join(folder, name));
  if (READ.test(name)) return [[name, bytes.toString('utf8')]];
  if (!name.endsWith('.epub')) return [];
  return Object.entries(unzipSync(bytes))
    .filter(([inner]) => /\.(?:xhtml|opf|ncx)$/u.test(inner))
    .map(([inner, text]) => [`${name}/${inner}`, decoder.decode(text)]);
}

test.for(['rootSite', 'anotherSite', 'largeSite'] as const)(
  'no page or file of the %s says more than a report tells',
  async (site) => {
    const { folder } = inject(site);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      // A list of English words says nothing of anybody.
      .filter(({ parentPath, name }) => join(parentPath, name) !== join(folder, 'names', 'common.json'))
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
    expect(names.length).toBeGreaterThan(50);
    const said: string[] = [];
    let read = 0;
    for (const name of names) {
      for (const [file, text] of await textsOf(folder, name)) {
        read += 1;
        for (const words of NEVER) {
          const found = words.exec(text);
          if (found !== null)
            said.push(
              `${file}: “${text.slice(Math.max(0, found.index - 40), found.index + 40).replaceAll('\n', ' ')}”`,
            );
        }
      }
    }
    expect(read).toBeGreaterThan(50);
    expect(said).toEqual([]);
  },
);
