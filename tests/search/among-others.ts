import type { Content } from '../../src/archive/content.ts';
import { seededRandom } from '../seeded-random.ts';
import { withRecords } from './with-records.ts';

const SEED = 1689;
const FIRST_YEAR = 1960;
const PARAGRAPHS = 16;

/** The content with so many records more, of earlier days, made of words that nobody asks for. */
export function amongOthers(content: Content, count: number): Content {
  const random = seededRandom(SEED);
  const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => `${pick('bfgjkpqvwxz')}${pick('aou')}x`).join('');
  const words = Array.from({ length: 400 }, word);
  const sentence = () =>
    Array.from({ length: 25 }, () => words[Math.floor(random() ** 2 * words.length)] ?? '').join(' ');
  const others = Array.from({ length: count }, (_, at) => ({
    day: `${String(FIRST_YEAR + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}-20`,
    texts: Array.from({ length: PARAGRAPHS }, sentence),
  }));
  return withRecords(content, others);
}
