/** What the browser says while a reader copies, apart from the other words so that it alone is sent there. */
export const enCopying = {
  menu: (number: number) => `Copy from paragraph ${String(number)}`,
  copyLink: 'Copy link',
  copyText: 'Copy text with citation',
  /** The archive’s own words of what a report tells, so without quotation marks of ours. */
  excerpt: (text: string, record: string, number: number, report: string) =>
    `${text} (${record}, ¶ ${String(number)}; ${report})`,
  copied: 'Copied',
  copiedWhat: (what: string) => `Copied: ${what}`,
  selected: 'The browser does not let the page copy. The text is selected: press Ctrl or ⌘ and C.',
  refused: 'The browser does not let the page copy.',
};
