import { knownMeetingAddress } from '../archive/addresses.ts';
import type { Archive, KnownMeeting, Meeting } from '../archive/archive.ts';
import { MEETINGS_OF_A_SMALL_ARCHIVE, periodsOf } from '../archive/pager.ts';
import type { Period } from '../archive/pager.ts';
import type { KnownDate } from '../archive/schema/known-meeting.ts';
import type { Home } from './addresses.ts';

/** What llms.txt says in words. */
export interface LlmsWords {
  readonly day: (day: string) => string;
  /** `Retold from a Chinese report; 2 other accounts`, by the adjective of the side. */
  readonly retold: (adjective: string | undefined, accounts: number) => string;
  readonly outcome: (outcome: string) => string;
  readonly known: string;
  readonly dateOfKnown: (date: KnownDate) => string;
  readonly notCertain: (doubt: string) => string;
  readonly introduction: string;
  readonly records: string;
  readonly recordsOf: (period: string) => string;
  readonly recordCount: (count: number) => string;
  readonly whole: string;
  /** Title, path below the home page and a line on it, for everything that holds the archive as a whole. */
  readonly files: readonly (readonly [title: string, path: string, about: string])[];
  readonly optional: string;
  readonly pages: readonly (readonly [title: string, path: string, about: string])[];
}

/** /llms.txt: what language models need to find the Markdown of each record. @see https://llmstxt.org/ */
export function llmsText(archive: Archive, home: Home, words: LlmsWords): string {
  const { name, description } = archive.settings;
  const periods = llmsPeriods(archive);
  const [whole] = periods;
  const records =
    whole?.key === undefined
      ? recordLinks(archive, archive.meetings, home, words)
      : periods.map(({ key = '', meetings }) =>
          link(words.recordsOf(key), `${home}llms/${key}.txt`, words.recordCount(meetings.length)),
        );
  return (
    [
      `# ${plain(name)}`,
      `> ${plain(description)}`,
      words.introduction,
      `## ${words.records}`,
      records.join('\n'),
      ...(archive.knownMeetings.length === 0
        ? []
        : [`## ${words.known}`, archive.knownMeetings.map((known) => knownLine(known, home, words)).join('\n')]),
      `## ${words.whole}`,
      linksTo(words.files, home),
      `## ${words.optional}`,
      linksTo(words.pages, home),
    ].join('\n\n') + '\n'
  );
}

/** What each list leads to: all records of a small archive, those of a period of a large one. */
export function llmsPeriods({ meetings }: Archive): Period[] {
  return periodsOf(meetings, MEETINGS_OF_A_SMALL_ARCHIVE);
}

/** The list of one period’s records, where /llms.txt leads to several. */
export function llmsTextOfPeriod(
  archive: Archive,
  { key, meetings }: { readonly key: string; readonly meetings: readonly Meeting[] },
  home: Home,
  words: LlmsWords,
): string {
  const heading = `# ${plain(archive.settings.name)}: ${words.recordsOf(key)}`;
  return `${heading}\n\n${recordLinks(archive, meetings, home, words).join('\n')}\n`;
}

/** Each record with what it says in short, and whose report it retells. */
function recordLinks(archive: Archive, meetings: readonly Meeting[], home: Home, words: LlmsWords): string[] {
  return meetings.map(({ id, title, date, summary, outcome, accounts, facts: { source } }) => {
    const about = [words.day(date), summary, words.outcome(outcome), words.retold(archive.side(source.side)?.adjective, accounts.length)]; // prettier-ignore
    return link(title, `${home}meetings/${id}.md`, sentences(about));
  });
}

function knownLine(known: KnownMeeting, home: Home, words: LlmsWords): string {
  const { date, place, leaders, occasion, about, doubt, sources } = known;
  const when = words.dateOfKnown(date);
  const title = place === undefined ? when : `${when}, ${place.name}`;
  const told = [
    leaders.map(({ name }) => name).join(', '),
    occasion,
    about,
    ...(doubt === undefined ? [] : [words.notCertain(doubt)]),
    ...sources.map(({ publisher, url }) => `${publisher}, ${url}`),
  ];
  return link(title, `${home}${knownMeetingAddress(known)}`, sentences(told));
}

/** Parts as sentences: each ends with a full stop, once. */
function sentences(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/\.?$/u, '.')).join(' ');
}

function linksTo(entries: LlmsWords['files'], home: Home): string {
  return entries.map(([title, path, about]) => link(title, `${home}${path}`, about)).join('\n');
}

function link(title: string, address: string, about: string): string {
  return `- [${plain(title)}](${address}): ${plain(about)}`;
}

/** Text in which nothing is taken for Markdown, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#]/gu, '\\$&');
}
