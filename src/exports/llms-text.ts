import { knownMeetingAddress } from '../archive/addresses.ts';
import type { Archive, KnownMeeting, Meeting } from '../archive/archive.ts';
import { MEETINGS_OF_A_SMALL_ARCHIVE, periodsOf } from '../archive/pager.ts';
import type { Period } from '../archive/pager.ts';
import { wordsIn } from '../words/words.ts';
import type { Words } from '../words/words.ts';
import { plainMarkdown } from './record-markdown.ts';

/** What each list leads to: all records of a small archive, those of a period of a large one. */
export function llmsPeriods({ meetings }: Archive): Period[] {
  return periodsOf(meetings, MEETINGS_OF_A_SMALL_ARCHIVE);
}

/** /llms.txt: what language models need to find the Markdown of each record. @see https://llmstxt.org/ */
export function llmsText(archive: Archive, home: string): string {
  const words = wordsIn(archive.language);
  const said = words.llms;
  const { name, description } = archive.settings;
  const periods = llmsPeriods(archive);
  const [whole] = periods;
  const records =
    whole?.key === undefined
      ? recordLinks(archive, archive.meetings, home)
      : periods.map(({ key = '', meetings }) =>
          link(said.recordsOf(key), `${home}llms/${key}.txt`, words.count(meetings.length, words.search.records)),
        );
  return (
    [
      `# ${plain(name)}`,
      `> ${plain(description)}`,
      said.introduction,
      `## ${said.records}`,
      records.join('\n'),
      ...(archive.knownMeetings.length === 0
        ? []
        : [
            `## ${words.known.withoutRecord}`,
            archive.knownMeetings.map((known) => knownLine(known, home, words)).join('\n'),
          ]),
      `## ${said.whole}`,
      linksTo(said.files, home),
      `## ${said.optional}`,
      linksTo(said.pages, home),
    ].join('\n\n') + '\n'
  );
}

/** The list of one period’s records, where /llms.txt leads to several. */
export function llmsTextOfPeriod(
  archive: Archive,
  { key, meetings }: { readonly key: string; readonly meetings: readonly Meeting[] },
  home: string,
): string {
  const words = wordsIn(archive.language);
  const heading = `# ${plain(archive.settings.name)}${words.marks.colon}${words.llms.recordsOf(key)}`;
  return `${heading}\n\n${recordLinks(archive, meetings, home).join('\n')}\n`;
}

/** Each record with what it says in short, and whose report it retells. */
function recordLinks(archive: Archive, meetings: readonly Meeting[], home: string): string[] {
  const words = wordsIn(archive.language);
  return meetings.map(({ id, title, date, summary, outcome, accounts, facts: { source } }) => {
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
