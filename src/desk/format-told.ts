import { escapeRegExp } from '../archive/count-mentions.ts';
import type { MeetingFormat } from '../archive/schema/meeting.ts';
import { titleOf } from '../english/names.ts';
import { PREMIERS } from '../english/speakers.ts';
import { sentencesIn } from '../english/text.ts';
import { findNames, type KnownArchive, leadersNamed, MEETING } from './meeting-told.ts';

const VIDEO =
  /\b(?:video ?-?(?:link|conference|call|talks|meeting)|(?:via|by) video(?: ?-?(?:link|call))?|virtual(?:ly)?|online (?:talks|meeting))\b/iu;
const TELEPHONE =
  /\b(?:(?:tele)?phone (?:call|talks?|conversation)|(?:by|over the) (?:tele)?phone|(?:tele)?phoned)\b/iu;
const IN_PERSON =
  /\b(?:met|meets|held (?:\p{L}+ )?(?:talks|a (?:\p{L}+ )?meeting)|holds (?:\p{L}+ )?(?:talks|a meeting)|received|receives|talks (?:with|in|at)|visit(?:s|ing|ed)?|arrived|meeting (?:with|in|at|between|took place)|shakes? hands|shook hands)\b/iu;
/** Both who met, without their names. */
const BOTH = /\b(?:the two|both (?:sides|leaders|premiers|prime ministers|presidents)|each other|counterparts?)\b/iu;
/** The talks themselves, of which the sentence before has told whose they were. */
const THE_TALKS = /\b(?:the|their|this) (?:(?:tele)?phone |video ?-?|virtual |online )?(?:talks|meeting|conversation|conference|call)\b/iu; // prettier-ignore

/**
 * How they met, as far as a report tells it: by video or telephone only where a sentence that tells of their talks says
 * so, because on the day of a meeting a leader may also see a site by video link or telephone someone else. What else may
 * tell how they met is told as unsure.
 */
export function formatNamed(
  known: KnownArchive,
  text: string,
  day: string,
): { format?: MeetingFormat; unsure?: string } {
  const isOfMeeting = tellsMeeting(known, day);
  const sentences = sentencesIn(text);
  const ofMeeting = sentences.filter((sentence) => isOfMeeting(sentence.text));
  const byVideo = ofMeeting.find((sentence) => VIDEO.test(sentence.text));
  if (byVideo !== undefined) {
    // After their talks the two may open a railway by video link.
    const isAfter = ofMeeting.some(({ start, text: own }) => start < byVideo.start && IN_PERSON.test(own));
    return isAfter ? {} : { format: 'video' };
  }
  const call = ofMeeting.flatMap((one) => [TELEPHONE.exec(one.text)].flatMap((found) => (found === null ? [] : one.start + found.index)))[0]; // prettier-ignore
  const inPerson = IN_PERSON.exec(text)?.index;
  // Who calls may invite the other to visit; who meets may have called before, and then it is left open.
  if (call !== undefined) return inPerson === undefined || call < inPerson ? { format: 'telephone' } : {};
  if (inPerson === undefined) return {};
  const aside = sentences.flatMap((sentence) => (VIDEO.exec(sentence.text) ?? TELEPHONE.exec(sentence.text))?.[0] ?? [])[0]; // prettier-ignore
  if (aside === undefined) return { format: 'in-person' };
  return {
    format: 'in-person',
    unsure: `The report says “${aside}” in a sentence that does not tell of the talks; the format is taken to be in-person.`,
  };
}

/** Whether a sentence tells of the meeting itself: of both sides, or of the talks without naming anyone. */
function tellsMeeting(known: KnownArchive, day: string): (sentence: string) => boolean {
  const find = findNames(known, day);
  const officials = known.settings.sides.map(({ name, adjective, office }) => {
    const title = [...PREMIERS, 'President', titleOf(office)].map(escapeRegExp).join('|');
    return new RegExp(
      `\\b${escapeRegExp(adjective)} (?:${title})\\b|\\b(?:${title}) of ${escapeRegExp(name)}\\b`,
      'iu',
    );
  });
  return (sentence) => {
    if (!MEETING.test(sentence) && !TELEPHONE.test(sentence)) return false;
    if (BOTH.test(sentence)) return true;
    const names = find(sentence);
    const leaders = leadersNamed(known, day, names);
    const isOfSide = officials.map((official, side) => (leaders[side] ?? []).length > 0 || official.test(sentence));
    return isOfSide.every(Boolean) || (THE_TALKS.test(sentence) && !names.some(({ kind }) => kind === 'people'));
  };
}
