import { Lexicon } from '../../../src/search/lexicon.ts';
import type { NamedEntity } from '../../../src/search/names.ts';
import type { UnderstoodQuery } from '../../../src/search/understand-query.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';

const entity = (kind: NamedEntity['kind'], id: string, name: string, passages: number, ...forms: string[]) => ({
  kind,
  id,
  name,
  forms,
  passages,
});

const entities: readonly NamedEntity[] = [
  entity('people', 'karim-massimov', 'Karim Massimov', 24, 'Массимов', 'Кәрім Мәсімов', '卡里姆·马西莫夫', 'Masimov'),
  entity('people', 'li-keqiang', 'Li Keqiang', 49, '李克强', 'Li'),
  entity('people', 'li-qiang', 'Li Qiang', 11, '李强', 'Li'),
  entity('places', 'astana', 'Astana', 2, 'Nur-Sultan'),
  entity('places', 'great-hall', 'Great Hall of the People', 2, 'Renmin Dahuitang'),
  entity('topics', 'aviation', 'Aviation', 1, 'flights', 'air transport'),
  entity('topics', 'energy', 'Energy', 7),
  entity('topics', 'oil-and-gas', 'Oil and gas', 3, 'gas', 'oil'),
  entity('glossary', 'belt-and-road', 'Belt and Road', 4, 'BRI', 'Один пояс, один путь'),
  entity('glossary', 'united-nations', 'United Nations', 1, 'UN'),
  entity('formats', 'in-person', 'In person', 0),
  entity('commitments', 'energy-cooperation', 'Cooperation in energy', 0),
];
/** The words of its records; and words that are common in English and in none of them. */
const WORDS = [
  'li', 'massimov', 'capacity', 'energy', 'gas', 'supply', 'cooperation', 'in', 'railways', 'e-commerce', 'belt', 'and',
  'road', 'trade', 'winter', 'bring', '14th', 'wind', 'policies', '23.6', 'since',
]; // prettier-ignore
const lexicon = new Lexicon();
for (const entity of entities) lexicon.names.add(entity);
lexicon.add({ names: [], words: WORDS.join(' ') });
lexicon.addCommon(['wince', 'green']);

export const { names } = lexicon;

/** Reads a query through this small archive. */
export function understand(query: string, isLiteral = false): UnderstoodQuery {
  return understandQuery(query, lexicon, isLiteral);
}
