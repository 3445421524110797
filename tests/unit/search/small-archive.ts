import { Lexicon } from '../../../src/search/lexicon.ts';
import type { NameRow } from '../../../src/search/lexicon.ts';
import type { UnderstoodQuery } from '../../../src/search/understand-query.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';

const NAMES: readonly NameRow[] = [
  ['people', 'karim-massimov', 'Karim Massimov', 24, 'Массимов', 'Кәрім Мәсімов', '卡里姆·马西莫夫', 'Masimov'],
  ['people', 'li-keqiang', 'Li Keqiang', 49, '李克强', 'Li'],
  ['people', 'li-qiang', 'Li Qiang', 11, '李强', 'Li'],
  ['places', 'astana', 'Astana', 2, 'Nur-Sultan'],
  ['places', 'great-hall', 'Great Hall of the People', 2, 'Renmin Dahuitang'],
  ['topics', 'aviation', 'Aviation', 1, 'flights', 'air transport'],
  ['topics', 'energy', 'Energy', 7],
  ['topics', 'oil-and-gas', 'Oil and gas', 3, 'gas', 'oil'],
  ['glossary', 'belt-and-road', 'Belt and Road', 4, 'BRI', 'Один пояс, один путь'],
  ['glossary', 'united-nations', 'United Nations', 1, 'UN'],
  ['formats', 'in-person', 'In person', 0],
  ['commitments', 'energy-cooperation', 'Cooperation in energy', 0],
];
/** The words of its records; and words that are common in English and in none of them. */
const WORDS = [
  'li', 'massimov', 'capacity', 'energy', 'gas', 'supply', 'cooperation', 'in', 'railways', 'e-commerce', 'belt', 'and',
  'road', 'trade', 'winter', 'bring', '14th', 'wind', 'policies', '23.6', 'since',
]; // prettier-ignore
export const lexicon = new Lexicon();
lexicon.add({ names: NAMES, words: WORDS.join(' '), common: 'wince green' });

/** Reads a query through this small archive. */
export function understand(query: string, isLiteral = false): UnderstoodQuery {
  return understandQuery(query, lexicon, isLiteral);
}
