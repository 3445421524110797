import type { CopyingWords } from '../dictionary.ts';

/** What the browser says in Russian while a reader copies. */
export const copying: CopyingWords = {
  menu: (number) => `Скопировать из абзаца ${String(number)}`,
  copyLink: 'Скопировать ссылку',
  copyText: 'Скопировать текст со ссылкой на источник',
  excerpt: (text, record, number, report) => `${text} (${record}, ¶ ${String(number)}; ${report})`,
  copied: 'Скопировано',
  copiedWhat: (what) => `Скопировано: ${what}`,
  selected: 'Этот браузер не разрешает копирование. Текст выделен: нажмите Ctrl+C или ⌘C.',
  refused: 'Этот браузер не разрешает копирование.',
};
