/** What the browser says while a reader copies, apart from the other words so that it alone is sent there. */
export const enCopying = {
  menu: (number: number) => `Copy from paragraph ${String(number)}`,
  copyLink: 'Copy link',
  copyText: 'Copy text with citation',
  /** The archive’s own words of what a report says, so without quotation marks of ours. */
  excerpt: (text: string, record: string, number: number, report: string) =>
    `${text} (${record}, ¶ ${String(number)}; ${report})`,
  copied: 'Copied',
  copiedWhat: (what: string) => `Copied: ${what}`,
  selected: 'This browser blocks copying. The text is selected: press Ctrl+C or ⌘C.',
  refused: 'This browser blocks copying.',
};

/** What the browser says while a reader copies, in the given language. */
export function copyingWordsIn(language = 'en'): typeof enCopying {
  return copyingWords[language] ?? enCopying;
}

const copyingWords: Readonly<Record<string, typeof enCopying>> = { en: enCopying };

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
/** The months as the MLA style shortens them. */
const SHORT_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * A day in the words of a style of citation.
 * @param pattern the words with `{YYYY}`, `{MMMM}`, `{MMM}`, `{MM}`, `{DD}` and `{D}` for the parts of the day
 */
export function dayInPattern(pattern: string, [year, month, day]: readonly [number, number, number]): string {
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(year).padStart(4, '0'),
    MMMM: MONTHS[month - 1] ?? '',
    MMM: SHORT_MONTHS[month - 1] ?? '',
    MM: String(month).padStart(2, '0'),
    DD: String(day).padStart(2, '0'),
    D: String(day),
  };
  return pattern.replace(/\{(\w+)\}/gu, (written, name: string) => parts[name] ?? written);
}
