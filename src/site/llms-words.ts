import type { LlmsWords } from '../formats/llms-text.ts';
import { formatsIn } from '../i18n/format.ts';
import { knownDate } from '../i18n/known-date.ts';
import { wordsIn } from '../i18n/words.ts';

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
