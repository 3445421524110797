import { excerptParts } from './excerpt.ts';
import type { FoundPassage, FoundRecord } from './search-engine.ts';

/**
 * Puts the passages that hold more of the different words searched for first, and the records with the best passage
 * first: the engine ranks whole records, but a reader who asks for two words wants the paragraph that has both.
 * Among equals the engine's order stays, and within a record the order of the paragraphs.
 */
export function rankRecords(records: readonly FoundRecord[]): FoundRecord[] {
  return records
    .map((record) => {
      const passages = record.passages
        .map((passage) => ({ passage, words: differentWords(passage) }))
        .sort((a, b) => b.words - a.words);
      return { record: { ...record, passages: passages.map(({ passage }) => passage) }, best: passages[0]?.words ?? 0 };
    })
    .sort((a, b) => b.best - a.best)
    .map(({ record }) => record);
}

function differentWords(passage: FoundPassage): number {
  const words = excerptParts(passage.excerpt)
    .filter(({ found }) => found)
    .map(({ text }) => text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, ''));
  return new Set(words).size;
}
