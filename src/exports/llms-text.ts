import { knownMeetingAddress } from '../archive/addresses.ts';
import type { Archive, KnownMeeting } from '../archive/archive.ts';
import { isSmall, MEETINGS_OF_A_SMALL_ARCHIVE } from '../archive/pager.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { plainMarkdown } from './record-markdown.ts';

/**
 * /llms.txt: what language models need to find the Markdown of each record; of a large archive of the latest, because
 * the addresses of the others are in its sitemaps. @see https://llmstxt.org/
 */
export function llmsText(archive: Archive, home: string): string {
  const words = wordsIn(archive.language);
  const said = words.llms;
  const { name, description } = archive.settings;
  return (
    [
      `# ${plain(name)}`,
      `> ${plain(description)}`,
      said.introduction,
      ...(isSmall(archive.meetings) ? [] : [words.known.ofLarge]),
      `## ${said.records}`,
      recordLinks(archive, home).join('\n'),
      ...(archive.knownMeetings.length === 0
        ? []
        : [
            `## ${words.known.withoutRecord}`,
            archive.knownMeetings.map((known) => knownLine(known, home, words)).join('\n'),
          ]),
      `## ${words.data.whole}`,
      linksTo(said.files, home),
      `## ${said.optional}`,
      linksTo(said.pages, home),
    ].join('\n\n') + '\n'
  );
}

/** Each record with what it says in short, and whose report it retells. */
function recordLinks(archive: Archive, home: string): string[] {
  const words = wordsIn(archive.language);
  return archive.meetings
    .slice(-MEETINGS_OF_A_SMALL_ARCHIVE)
    .map(({ id, title, date, summary, outcome, accounts, facts: { source } }) => {
      const about = [words.partialDate(date), summary, words.llms.outcome(outcome), retold(archive, source.side, accounts.length)]; // prettier-ignore
      return link(title, `${home}meetings/${id}.md`, sentences(about, words));
    });
}

function retold(archive: Archive, side: string, accounts: number): string {
  const words = wordsIn(archive.language);
  const report = words.record.retoldFrom(archive.side(side)?.adjective);
  return accounts === 0 ? report : report + words.marks.semicolon + words.count(accounts, words.llms.otherAccounts);
}

function knownLine(known: KnownMeeting, home: string, words: Words): string {
  const { date, place, leaders, occasion, about, doubt, sources } = known;
  const when = words.knownDate(date);
  const title = place === undefined ? when : when + words.marks.comma + place.name;
  const told = [
    leaders.map(({ name }) => name).join(words.marks.between),
    occasion,
    about,
    ...(doubt === undefined ? [] : [words.known.doubt + words.marks.colon + doubt]),
    ...sources.map(({ publisher, url }) => publisher + words.marks.comma + url),
  ];
  return link(title, `${home}${knownMeetingAddress(known)}`, sentences(told, words));
}

/** Parts as sentences: each ends with a full stop, once. */
function sentences(parts: readonly string[], { marks }: Words): string {
  return parts.map((part) => part.replace(/[.。]?$/u, marks.stop)).join(marks.space);
}

function linksTo(entries: Words['llms']['files'], home: string): string {
  return entries.map(([title, path, about]) => link(title, `${home}${path}`, about)).join('\n');
}

function link(title: string, address: string, about: string): string {
  return `- [${plain(title)}](${address}): ${plain(about)}`;
}

/** Programs that read this file as plain text stop at control characters. */
function plain(text: string): string {
  return plainMarkdown(text.replace(/\p{Cc}+/gu, ' '));
}
