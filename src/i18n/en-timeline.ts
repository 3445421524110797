import type { MeetingFormat } from '../archive/schema/meeting.ts';

/** The words of the timeline, small and large. */
export const enTimeline = {
  timeline: {
    heading: 'Timeline',
    meeting: (number: number, count: number) => `Meeting ${String(number)} of ${String(count)}`,
    gap: (duration: string) => `${duration} without a report in this archive`,
    event: 'Referred to',
    /** Where and how the two met. */
    where: {
      'in-person': (place: string) => `${place}, in person`,
      video: (place: string) => `${place}, by video link`,
    } satisfies Record<MeetingFormat, (place: string) => string>,
    /** The first topics of a meeting, and how many there are beside them. */
    topics: (names: string, others: number) => (others === 0 ? names : `${names} and ${String(others)} more`),
    topicsLabel: 'Topics',
    morePassages: (count: number) => `and ${String(count)} more`,
    earlier: 'Earlier',
    later: 'Later',
    filters: {
      label: 'Show only',
      leader: 'Head of government',
      topic: 'Topic',
      place: 'Place',
      format: 'Format',
      any: 'any',
      reset: 'Show all',
      shown: (shown: string, all: string) => `${shown} of ${all} shown`,
    },
    keys: 'On a meeting, the arrow keys go to the next or the previous one, Home and End to the first and the last.',
    terms: 'Heads of government',
    term: (from: string, to: string) => `${from} to ${to}`,
    termSince: (from: string) => `since ${from}`,
    key: {
      meeting: 'A meeting, with its record',
      event: 'An event that a report refers to',
      term: 'A term of office, of someone whom the records name',
      silence: 'A year or more without a report',
    },
    scale: 'Drawn to scale: equal distances are equal times.',
  },
  chronicle: {
    decade: (first: number) => `${String(first)}s`,
    page: (year: string, part: number, parts: number) =>
      parts === 1 ? year : `${year}, page ${String(part)} of ${String(parts)}`,
    title: (period: string) => `Timeline: ${period}`,
    description: (period: string) => `The meetings of the archive in order of time: ${period}.`,
    all: 'All decades',
    ways: 'Before and after',
    sometime: 'In the course of the year',
    narrow: 'Search these meetings',
    narrowAll: 'The search narrows the meetings by head of government, topic, place and format.',
    latest: (count: string) => `The latest ${count}; all others by year below.`,
    byYear: 'All meetings by year',
  },
};
