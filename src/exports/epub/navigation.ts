import { wordsIn } from '../../words/words.ts';
import { escapeXml } from '../xml.ts';
import { chapter, textIn } from './chapter.ts';
import type { Chapter } from './chapter.ts';

const words = wordsIn();

/** The table of contents, and the landmarks by which e-readers find the beginning of the text and the index. */
export function navigation(chapters: readonly Chapter[]): Chapter {
  const lines: string[] = [];
  for (const [under, group] of Map.groupBy(chapters, ({ under: heading }) => heading ?? Symbol('alone'))) {
    if (typeof under === 'string') {
      lines.push(`<li><span>${escapeXml(under)}</span><ol>${group.map(line).join('\n')}</ol></li>`);
    } else lines.push(...group.map(line));
  }
  const landmarks = [
    ['bodymatter', chapters.find(({ under }) => under === words.meetings), words.meetings],
    ['index', chapters.find(({ under }) => under === words.aToZ.title), words.aToZ.title],
  ] as const;
  const places = landmarks.flatMap(([type, to, title]) =>
    to === undefined ? [] : [`<li><a epub:type="${type}" href="${to.file}">${escapeXml(title)}</a></li>`],
  );
  const body = [
    `<nav epub:type="toc" role="doc-toc">${textIn('h1', words.book.contents)}<ol>${lines.join('\n')}</ol></nav>`,
    places.length === 0
      ? ''
      : `<nav epub:type="landmarks" hidden="hidden">${textIn('h2', words.book.landmarks)}<ol>${places.join('\n')}</ol></nav>`,
  ];
  return chapter({ file: 'nav.xhtml', title: words.book.contents }, body.join('\n'));
}

function line({ file, title }: Chapter): string {
  return `<li><a href="${file}">${escapeXml(title)}</a></li>`;
}
