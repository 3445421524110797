import type { Content, Problem } from '../archive/content.ts';
import { byPlace } from '../archive/content.ts';
import { commitmentTopics } from './rules/commitment-topics.ts';
import { comparisons } from './rules/comparisons.ts';
import { datesInText } from './rules/dates-in-text.ts';
import { duplicates } from './rules/duplicates.ts';
import { figures } from './rules/figures.ts';
import { futureDates } from './rules/future-dates.ts';
import { knownMeetings } from './rules/known-meetings.ts';
import { leaders } from './rules/leaders.ts';
import { movedAddresses } from './rules/moved-addresses.ts';
import { offices } from './rules/offices.ts';
import { paragraphReferences } from './rules/paragraph-references.ts';
import { publishedAddresses } from './rules/published-addresses.ts';
import { publishedParagraphs } from './rules/published-paragraphs.ts';
import { repeatedLinks } from './rules/repeated-links.ts';
import { sources } from './rules/sources.ts';
import { topics } from './rules/topics.ts';
import { unknownEntities } from './rules/unknown-entities.ts';
import { unmentionedEntities } from './rules/unmentioned-entities.ts';
import { unwrittenText } from './rules/unwritten-text.ts';
import type { CheckContext, Rule } from './rule.ts';

/** The rules that look across files; reading the files has already applied the others. */
const ACROSS_FILES: readonly Rule[] = [
  unknownEntities,
  unmentionedEntities,
  topics,
  leaders,
  offices,
  paragraphReferences,
  figures,
  datesInText,
  futureDates,
  duplicates,
  sources,
  comparisons,
  knownMeetings,
  commitmentTopics,
  repeatedLinks,
  movedAddresses,
  unwrittenText,
  publishedAddresses,
  publishedParagraphs,
];

/** Every problem of the content, those of reading it included, in order of file and place. */
export function applyRules(content: Content, context: CheckContext): Problem[] {
  return [...content.problems, ...ACROSS_FILES.flatMap((rule) => rule(content, context))].sort(byPlace);
}
