import type { Content } from '../../src/archive/content.ts';
import type { Paragraph, Report } from '../../src/archive/content.ts';
import { seededRandom } from '../seeded-random.ts';

const SEED = 1689;
const FIRST_YEAR = 1960;

/** The content with so many records more, of earlier days, made of words that nobody asks for. */
export function amongOthers(content: Content, count: number): Content {
  const random = seededRandom(SEED);
  const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => `${pick('bfgjkpqvwxz')}${pick('aou')}x`).join('');
  const words = Array.from({ length: 400 }, word);
  const sentence = () =>
    Array.from({ length: 25 }, () => words[Math.floor(random() ** 2 * words.length)] ?? '').join(' ');
  const [model] = content.reports;
  if (model === undefined) throw new Error('there is no record to take the form of');
  const others = Array.from({ length: count }, (_, at): Report => {
    const day = `${String(FIRST_YEAR + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}-20`;
    const rewrite = ({ number, line, column }: Paragraph): Paragraph => {
      const text = sentence();
      return { number, voice: 'background', line, column, text, inlines: [{ type: 'text', text }], mentions: [] };
    };
    return {
      ...model,
      id: `${day}-wuzhen`,
      file: `meetings/${day}-wuzhen.md`,
      frontMatter: {
        ...model.frontMatter,
        ...{
          title: sentence(),
          summary: sentence(),
          outcome: words[0] ?? '',
          accounts: [],
          refersTo: [],
          figures: [],
          notes: [],
        },
        comparison: undefined,
        date: { known: 'stated', value: day },
        leaders: ['serik-akhmetov', 'nurlan-balgimbayev'],
        venue: { place: { known: 'stated', value: 'serbia' }, building: { known: 'not stated' } },
        topics: [],
      },
      sections: model.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(rewrite) })),
      paragraphs: model.paragraphs.map(rewrite),
    };
  });
  return { ...content, reports: [...others, ...content.reports] };
}
