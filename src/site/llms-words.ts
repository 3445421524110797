import type { LlmsWords } from '../exports/llms-text.ts';
import { wordsIn } from '../words/words.ts';

const words = wordsIn();

/** What llms.txt says, in the words of the interface. */
export const llmsWords: LlmsWords = {
  ...words.llms,
  day: (day) => words.day(day),
  retold: (adjective, accounts) =>
    accounts === 0
      ? words.record.retoldFrom(adjective)
      : `${words.record.retoldFrom(adjective)}; ${words.count(accounts, words.llms.otherAccounts)}`,
  known: words.known.withoutRecord,
  notCertain: (doubt) => `${words.known.doubt}: ${doubt}`,
  dateOfKnown: (date) => words.knownDate(date),
  recordCount: (count) => words.count(count, words.search.records),
};
