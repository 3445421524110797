import matter from 'gray-matter';
import { entityAddress, homeIn, paragraphId, recordAddress } from '../archive/addresses.ts';
import { type Archive, changedOn, type Meeting } from '../archive/archive.ts';
import type { Inline } from '../archive/content.ts';
import { factValue } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';
import { sourceSentence, translationSentence } from './citation.ts';

/**
 * A record as Markdown for readers and language models: published addresses, and every paragraph with its number, which
 * is its link. The front matter says whose record it is and whose report it retells.
 * @param home the address under which the archive is published, with a slash at its end
 */
export function recordMarkdown(archive: Archive, meeting: Meeting, home: string): string {
  const { language, settings } = archive;
  const words = wordsIn(language);
  const { colon, comma, space, stop } = words.marks;
  const { id, edition, title, date, summary, outcome, facts } = meeting;
  const { source, documents, figures, notes, accountsNotFound } = facts;
  const address = `${home}${recordAddress(meeting)}`;
  const place = meeting.building?.name ?? meeting.place?.name;
  const optional = {
    place: meeting.place?.name === place ? place : [place, meeting.place?.name].filter(Boolean).join(comma),
    published: meeting.published,
    changed: changedOn(meeting),
    report: source.url,
    report_title: factValue(source.title),
    report_publisher: factValue(source.publisher),
    report_published: factValue(source.published),
  };
  const about = {
    title,
    ...(edition && {
      language,
      translation_of: `${homeIn('en', archive, home)}${recordAddress(meeting)}`,
      revised: edition.isRevised,
      ...(edition.isOutdated && { outdated: true }),
      ...(edition.inEnglish.size > 0 && { in_english: [...edition.inEnglish] }),
    }),
    date,
    format: meeting.format,
    leaders: meeting.leaders.map(({ name }) => name),
    topics: meeting.topics.map(({ name }) => name),
    url: address,
    id,
    archive: settings.name,
    editor: settings.editor,
    licence: settings.licence.url,
    report_side: archive.side(source.side)?.name ?? words.accounts.third,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== '')),
  };
  const paragraphLink = (number: number) => link(words.paragraphShort(number), `${address}#${paragraphId(number)}`);
  const inMarkdown = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline): string => {
        if (inline.type === 'text') return plainMarkdown(inline.text);
        const text = inMarkdown(inline.children);
        if (inline.type === 'emphasis') return `*${text}*`;
        if (inline.type === 'link') return `[${text}](${inline.href})`;
        const { kind, id: name } = inline.mention;
        return archive.entity(kind, name) === undefined ? text : `[${text}](${home}${entityAddress(inline.mention)})`;
      })
      .join('');
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${plainMarkdown(heading)}`, ...lines];
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : section(heading, [lines.map((line) => `- ${line}`).join('\n')]);
  const at = (text: string, paragraph: number | undefined) =>
    paragraph === undefined ? plainMarkdown(text) : plainMarkdown(text) + comma + paragraphLink(paragraph);
  const body = [
    `# ${plainMarkdown(title)}`,
    plainMarkdown(summary + space + words.llms.outcome(outcome).replace(/[.。]?$/u, stop)),
    plainMarkdown(sourceSentence(archive, meeting) + space + words.record.onlyQuoted + stop),
    ...(edition === undefined ? [] : [plainMarkdown(translationSentence(meeting) ?? '')]),
    ...meeting.sections.flatMap(({ voice, paragraphs }) => {
      const texts = paragraphs.map(({ number, inlines }) => `${paragraphLink(number)} ${inMarkdown(inlines)}`);
      return section(words.nameOfVoice(archive, voice), texts);
    }),
    ...list(words.record.figures, figures.map((figure) => at(words.amount(figure) + comma + figure.of, figure.paragraph))),
    ...list(words.record.documents, documents.map(({ title: name, kind, date: signed, url, paragraph }) => {
      const named = url === undefined ? plainMarkdown(name) : link(name, url);
      return named + at(comma + words.documentKinds[kind] + comma + words.partialDate(signed), paragraph);
    })),
    ...list(words.record.notes, notes.map(({ about: subject, text, paragraph }) => at(subject + colon + text, paragraph))),
    ...list(words.accounts.heading, [
      ...meeting.accounts.map(({ publisher, title: name, url, side }) => {
        const named = name === undefined ? '' : comma + name;
        return `${link(publisher, url)}${plainMarkdown(named + words.inBrackets(words.adjectiveOf(archive, side)))}`;
      }),
      ...accountsNotFound.map(({ side, where, on }) => {
        return plainMarkdown(words.accounts.notFound(words.adjectiveOf(archive, side), where, words.day(on)));
      }),
    ]),
  ]; // prettier-ignore
  return matter.stringify(`\n${body.join('\n\n')}\n`, about);
}

function link(text: string, address: string): string {
  return `[${plainMarkdown(text)}](${address})`;
}

/** Text in which nothing is taken for Markdown or HTML, on one line. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#&~|]/gu, '\\$&')
    .replace(/^(\d+)(?=[.)])|^(?=[-+=])/u, '$1\\');
}
