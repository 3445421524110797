import type { Archive, Meeting } from '../archive/archive.ts';
import { periodsOf } from '../archive/periods.ts';
import type { Home } from './addresses.ts';

/** Records that one list leads to; a larger archive has a list for each period. */
export const MOST_LISTED = 250;

/** What llms.txt says in words. */
export interface LlmsWords {
  readonly day: (day: string) => string;
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
  const periods = periodsOf(archive.meetings, MOST_LISTED);
  const [whole] = periods;
  const records =
    whole?.key === undefined
      ? recordLinks(archive.meetings, home, words)
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
      `## ${words.whole}`,
      linksTo(words.files, home),
      `## ${words.optional}`,
      linksTo(words.pages, home),
    ].join('\n\n') + '\n'
  );
}

/** The list of one period’s records, where /llms.txt leads to several. */
export function llmsTextOfPeriod(
  archive: Archive,
  { key, meetings }: { readonly key: string; readonly meetings: readonly Meeting[] },
  home: Home,
  words: LlmsWords,
): string {
  const heading = `# ${plain(archive.settings.name)}: ${words.recordsOf(key)}`;
  return `${heading}\n\n${recordLinks(meetings, home, words).join('\n')}\n`;
}

function recordLinks(meetings: readonly Meeting[], home: Home, words: LlmsWords): string[] {
  return meetings.map((meeting) => link(meeting.title, `${home}meetings/${meeting.id}.md`, words.day(meeting.date)));
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
