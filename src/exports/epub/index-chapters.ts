import { paragraphId } from '../../archive/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import { bookIndex } from '../../archive/book-index.ts';
import type { Entity } from '../../archive/content.ts';
import type { SectionKey } from '../../archive/index-headings.ts';
import type { IndexLine, LocatorGroup, Whereabouts } from '../../archive/book-index.ts';
import { headingOf } from '../../archive/index-headings.ts';
import { entryId } from '../../archive/index-pages.ts';
import { wordsIn } from '../../words/words.ts';
import { escapeXml } from '../xml.ts';
import { indexChapterFile, recordChapterFile } from './book-addresses.ts';
import { chapter, foreign, textIn } from './chapter.ts';
import type { Chapter } from './chapter.ts';
import { voiceName } from './record-chapter.ts';

const words = wordsIn();
const NAMED: Readonly<Record<string, { readonly label: string }>> = words.aToZ.sections;

/** The index of the book, a chapter for each letter; its entries lead to the paragraphs. */
export function indexChapters(archive: Archive): Chapter[] {
  const sections = bookIndex(archive);
  const fileOf = new Map(
    sections.flatMap(({ key, lines }) =>
      lines.flatMap((line) => (line.type === 'entry' ? [[line.entity, indexChapterFile(key)] as const] : [])),
    ),
  );
  const targets = (entities: readonly Entity[]) =>
    [...Map.groupBy(entities, headingOf)]
      .flatMap(([heading, [entity]]) => {
        const file = entity && fileOf.get(entity);
        return entity === undefined || file === undefined
          ? []
          : [`<a href="${file}#${entryId(entity)}">${escapeXml(heading)}</a>`];
      })
      .join('; ');
  return sections.map(({ key, lines }) => {
    const title = sectionTitle(key);
    const written = lines.map((line) => indexLine(line, archive, targets));
    const body = `<h1>${escapeXml(`${words.aToZ.title}: ${title}`)}</h1>\n<ul class="index">${written.join('\n')}</ul>`;
    return chapter({ file: indexChapterFile(key), title, under: words.aToZ.title, type: 'index' }, body);
  });
}

function sectionTitle(key: SectionKey): string {
  return NAMED[key]?.label ?? key.toUpperCase();
}

function indexLine(line: IndexLine, archive: Archive, targets: (entities: readonly Entity[]) => string): string {
  if (line.type === 'reference') {
    const names = line.names.map(({ text, lang }) => foreign(text, lang)).join(' · ');
    return `<li>${names}, ${textIn('i', words.aToZ.see)} ${targets(line.targets)}</li>`;
  }
  const id = line.type === 'entry' ? ` id="${entryId(line.entity)}"` : '';
  const kind = line.type === 'entry' ? ` <span class="small">(${escapeXml(words.aToZ.kinds[line.entity.kind])})</span>` : '';
  const more = line.type === 'entry' && line.seeAlso.length > 0 ? ` ${textIn('i', words.aToZ.seeAlso)} ${targets(line.seeAlso)}` : '';
  return `<li${id}>${escapeXml(line.heading)}${kind}${whereabouts(line.whereabouts, archive)}${more}</li>`;
} // prettier-ignore

function whereabouts({ groups, more }: Whereabouts, archive: Archive): string {
  const [only, ...others] = groups;
  const rest = more > 0 ? ` ${escapeXml(words.aToZ.more(words.count(more, words.entity.passageCount)))}` : '';
  if (only === undefined) return rest;
  if (others.length === 0) return `, ${locators(only)}${rest}`;
  const lines = groups.map(
    (group) => `<li>${escapeXml(voiceName(archive, group.voice ?? ''))}: ${locators(group)}</li>`,
  );
  return `<ul>${lines.join('')}</ul>${rest}`;
}

function locators(group: LocatorGroup): string {
  return group.locators
    .map(({ meeting, ranges }) => {
      const links = ranges.map(({ first, last }, index) => {
        const range = words.aToZ.range(first, last);
        const shown = escapeXml(index === 0 ? words.aToZ.paragraphs(range) : range);
        return `<a href="${recordChapterFile(meeting)}#${paragraphId(first)}">${shown}</a>`;
      });
      return `${escapeXml(words.shortDay(meeting.date))} ${links.join(', ')}`;
    })
    .join('; ');
}
