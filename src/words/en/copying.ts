/** What the browser says while a reader copies, apart from the other words so that it alone is sent there. */
export const copying = {
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
