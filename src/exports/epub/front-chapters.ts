import type { Archive } from '../../archive/archive.ts';
import { wordsIn } from '../../words/words.ts';
import type { Home } from '../addresses.ts';
import { runningText } from '../running-text.ts';
import { escapeXml } from '../xml.ts';
import { chapter, textIn } from './chapter.ts';
import type { Chapter } from './chapter.ts';

const words = wordsIn();

/** Title page and the account of the method. */
export function frontChapters(
  { settings, method }: Archive,
  home: Home,
  book: { readonly title: string; readonly changed: string | undefined },
): Chapter[] {
  const { description, editor, licence } = settings;
  const title = [
    textIn('h1', book.title),
    textIn('p', description),
    textIn('p', editor),
    book.changed === undefined ? '' : textIn('p', words.book.contentOf(words.day(book.changed))),
    `<p><a href="${escapeXml(home)}">${escapeXml(home)}</a></p>`,
    `<p>${escapeXml(words.footer.licence(editor))} <a href="${escapeXml(licence.url)}">${escapeXml(licence.name)}</a>. ${escapeXml(words.footer.originals)}</p>`,
  ];
  const account = method.map((block) =>
    block.type === 'heading' ? textIn('h2', block.text) : `<p>${runningText(block.inlines, () => undefined)}</p>`,
  );
  return [
    chapter({ file: 'title.xhtml', title: words.book.titlePage, type: 'titlepage' }, title.filter(Boolean).join('\n')),
    chapter(
      { file: 'method.xhtml', title: words.about.title, type: 'preface' },
      [textIn('h1', words.about.title), ...account].join('\n'),
    ),
  ];
}
