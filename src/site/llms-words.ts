import type { LlmsWords } from '../formats/llms-text.ts';
import { formatsIn } from '../i18n/format.ts';
import { wordsIn } from '../i18n/words.ts';

const words = wordsIn();
const formats = formatsIn(words.language);

/** What llms.txt says, in the words of the interface. */
export const llmsWords: LlmsWords = {
  ...words.llms,
  day: (day) => formats.day(day),
  recordCount: (count) => formats.count(count, words.search.records),
};
