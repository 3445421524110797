import { dateSpan } from '../../archive/partial-date.ts';
import type { KnownMeetingFile } from '../../archive/content.ts';
import type { CitedText } from '../../archive/schema/meeting.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import type { Asker } from './asker.ts';
import { refused } from './refusal.ts';
import type { Choice } from './refusal.ts';
import type { GivenAnswers, SettledAnswers } from './settle-answers.ts';

/** What a known meeting says of itself, where nothing else was given; its date only if that is one day. */
export function answersOf({ date, place, leaders }: KnownMeetingFile, given: GivenAnswers): GivenAnswers {
  const { precision, first } = dateSpan(date);
  return {
    ...given,
    date: given.date ?? (precision === 'day' ? first : undefined),
    place: given.place ?? (place.known === NOT_STATED ? NOT_STATED : place.value),
    leaders: given.leaders ?? leaders.join(', '),
  };
}

/** The known meeting of the given id. */
export function chooseKnown(id: string, known: readonly KnownMeetingFile[]): Choice<KnownMeetingFile> {
  const file = known.find((one) => one.id === id);
  if (file !== undefined) return { value: file };
  return refused({
    found: `“${id}”`,
    expected: `a known meeting: ${known.length === 0 ? 'there is none' : known.map((one) => one.id).join(', ')}`,
    fix: 'write the name of a file in known-meetings, without its ending',
  });
}

/** Whether a meeting may be a known one: between the same two, on a day on which that can have been. */
export function isOf({ date, leaders }: KnownMeetingFile, { day, leaders: met }: SettledAnswers): boolean {
  const { first, last } = dateSpan(date);
  return first <= day && day <= last && met.every(({ id }) => leaders.includes(id));
}

/** The known meeting that fits, if whoever is asked takes it. */
export async function offerKnown(
  fitting: readonly KnownMeetingFile[],
  asker: Asker | undefined,
): Promise<KnownMeetingFile | undefined> {
  for (const one of fitting) {
    const answer = await asker?.ask(`This may be the known meeting ${one.id} (${one.occasion}). Take its sources? (yes or no):`); // prettier-ignore
    if (answer === 'yes') return one;
  }
  return undefined;
}

/** The sources of a known meeting, each with an id of its own, as accounts of which a part was read. */
export function accountsOf(sources: readonly CitedText[]): Record<string, string>[] {
  const taken = new Map<string, number>();
  return sources.map(({ publisher, title, side, language, published, url, found }) => {
    const name = publisher.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'account'; // prettier-ignore
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const id = count === 1 ? name : `${name}-${String(count)}`;
    return {
      id,
      publisher,
      ...(title !== undefined && { title }),
      side,
      language,
      published,
      url,
      found,
      read: 'part',
    };
  });
}
