import type { CopyingWords } from '../dictionary.ts';

/** What the browser says while a reader copies, in Chinese. */
export const copying: CopyingWords = {
  menu: (number) => `复制第${String(number)}段`,
  copyLink: '复制链接',
  copyText: '复制文字及引文出处',
  excerpt: (text, record, number, report) => `${text}（${record}，¶ ${String(number)}；${report}）`,
  copied: '已复制',
  copiedWhat: (what) => `已复制：${what}`,
  selected: '此浏览器不允许复制。文字已选中：请按Ctrl+C或⌘C。',
  refused: '此浏览器不允许复制。',
};
