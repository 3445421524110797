import { paragraphId } from '../../archive/addresses.ts';
import type { Archive, Meeting } from '../../archive/archive.ts';
import { OWN_REPORT } from '../../archive/schema/meeting.ts';
import type { CitedText, ToldDifferently } from '../../archive/schema/meeting.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { wordsIn } from '../../words/words.ts';
import { escapeXml } from '../xml.ts';
import { textIn } from './chapter.ts';

const words = wordsIn();
const told = words.accounts;

/** Other accounts of a meeting: what they are, what they tell differently, alone or alike, and whose is not known. */
export function otherAccounts(archive: Archive, meeting: Meeting): string {
  const { accounts, comparison, facts } = meeting;
  if (accounts.length === 0 && facts.accountsNotFound.length === 0) return '';
  const sources = accounts.map((account) => {
    const more = [
      ...(account.length === undefined ? [] : [account.length]),
      ...(account.read === 'part' ? [told.readInPart] : []),
    ];
    return `<li>${citedText(archive, account, more)}</li>`;
  });
  const missing = facts.accountsNotFound.map(({ side, where, on }) =>
    textIn('p', told.notFound(adjectiveOf(archive, side), where, words.day(on))),
  );
  return [
    '<section>',
    textIn('h2', told.heading),
    textIn('p', comparison === undefined ? told.lead : `${told.lead} ${told.compared(words.day(comparison.made))}`),
    sources.length === 0 ? '' : `<ul>${sources.join('\n')}</ul>`,
    ...(comparison === undefined ? [] : compared(archive, meeting, comparison)),
    ...missing,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function compared(archive: Archive, meeting: Meeting, all: NonNullable<Meeting['comparison']>): string[] {
  const by = (line: Line) => `<span class="small">(${tellers(meeting, line)})</span>`;
  const versions = (heading: string, items: readonly ToldDifferently[]) =>
    items.length === 0
      ? []
      : [
          textIn('h3', heading),
          `<dl>${items
            .map(({ subject, tells }) => {
              const lines = tells.map((one) => `<dd>${escapeXml(one.says)} ${by(one)}</dd>`);
              return `${textIn('dt', subject)}${lines.join('\n')}`;
            })
            .join('\n')}</dl>`,
        ];
  const alone = [...Map.groupBy(all.only, ({ side }) => side)].flatMap(([side, items]) => [
    textIn('h3', told.only(adjectiveOf(archive, side))),
    `<ul>${items.map((one) => `<li>${textIn('i', one.subject)}: ${escapeXml(one.says)} ${by(one)}</li>`).join('\n')}</ul>`,
  ]);
  const alike = all.both.map((one) => `<li>${escapeXml(one.subject)} ${by(one)}</li>`);
  return [
    ...versions(told.differently, all.differently),
    ...versions(told.disputed, all.disputed),
    ...alone,
    ...(alike.length === 0 ? [] : [textIn('h3', told.both), `<ul>${alike.join('\n')}</ul>`]),
  ];
}

/** Something with those who tell it. */
interface Line {
  readonly by: readonly string[];
  readonly paragraphs: readonly number[];
}

/** Who tells something: the record’s own report by its paragraphs, other accounts by their publishers. */
function tellers({ accounts }: Meeting, { by, paragraphs }: Line): string {
  const links = paragraphs.map((number) => {
    return `<a href="#${paragraphId(number)}">${escapeXml(words.record.paragraphShort(number))}</a>`;
  });
  const own = by.includes(OWN_REPORT) ? [`${escapeXml(told.thisReport)} ${links.join(' ')}`.trim()] : [];
  const others = accounts.filter(({ id }) => by.includes(id)).map(({ publisher }) => escapeXml(publisher));
  return [...own, ...others].join('; ');
}

/** A published text: who published it, its title where it is known, whose it is, its language and its day. */
export function citedText(archive: Archive, text: CitedText, more: readonly string[] = []): string {
  const { publisher, title, side, language, published, url } = text;
  const about = [
    adjectiveOf(archive, side),
    told.inLanguage(words.languageName(language)),
    published === NOT_STATED ? told.undated : words.partialDate(published),
    ...more,
  ];
  const named = title === undefined ? '' : `, <cite lang="${escapeXml(language)}" xml:lang="${escapeXml(language)}">${escapeXml(title)}</cite>`; // prettier-ignore
  return `<a href="${escapeXml(url)}">${escapeXml(publisher)}</a>${named} (${escapeXml(about.join(', '))})`;
}

function adjectiveOf(archive: Archive, side: string): string {
  return archive.side(side)?.adjective ?? told.third;
}
