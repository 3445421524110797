import type { CopyingWords } from '../dictionary.ts';

/** What the browser says while a reader copies, in Kazakh. */
export const copying: CopyingWords = {
  menu: (number) => `${String(number)}-абзацтан көшіру`,
  copyLink: 'Сілтемені көшіру',
  copyText: 'Мәтінді дереккөзімен көшіру',
  /** The archive’s own words of what a report says, so without quotation marks of ours. */
  excerpt: (text, record, number, report) => `${text} (${record}, ¶ ${String(number)}; ${report})`,
  copied: 'Көшірілді',
  copiedWhat: (what) => `Көшірілді: ${what}`,
  selected: 'Бұл браузер көшіруге рұқсат бермейді. Мәтін белгіленді: Ctrl+C немесе ⌘C басыңыз.',
  refused: 'Бұл браузер көшіруге рұқсат бермейді.',
};
