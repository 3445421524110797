import type { LlmsWords } from '../exports/llms-text.ts';
import { formatsIn } from '../words/format.ts';
import { knownDate } from '../words/known-date.ts';
import { wordsIn } from '../words/words.ts';

const words = wordsIn();
const formats = formatsIn(words.language);

/** What llms.txt says, in the words of the interface. */
export const llmsWords: LlmsWords = {
  ...words.llms,
  day: (day) => formats.day(day),
  retold: (adjective, accounts) =>
    accounts === 0
      ? words.record.retoldFrom(adjective)
      : `${words.record.retoldFrom(adjective)}; ${formats.count(accounts, words.llms.otherAccounts)}`,
  known: words.known.withoutRecord,
  notCertain: (doubt) => `${words.known.doubt}: ${doubt}`,
  dateOfKnown: (date) => knownDate(date, formats),
  recordCount: (count) => formats.count(count, words.search.records),
};
