import type { Meeting, ReferredTo } from '../archive/archive.ts';
import type { LabelWidths } from '../archive/timeline.ts';
import { formatsIn } from '../i18n/format.ts';
import type { Dictionary } from '../i18n/en.ts';

/** The words of a meeting’s label, line by line. */
export interface MeetingLabel {
  readonly day: string;
  readonly leaders: string;
  readonly where: string;
  readonly topics: string;
}

/** What the label of a meeting says. */
export function meetingLabel(meeting: Meeting, words: Dictionary): MeetingLabel {
  const formats = formatsIn(words.language);
  return {
    day: formats.day(meeting.date),
    leaders: formats.list(meeting.leaders.map((leader) => leader.name)),
    where: whereOf(meeting, words),
    topics: topicsAtAGlance(meeting, words),
  };
}

/** How wide the labels are drawn, from an estimate of their letters: wide rather than narrow. */
export function labelWidths(words: Dictionary): LabelWidths {
  const formats = formatsIn(words.language);
  return {
    meeting: (meeting) => {
      const { day, leaders, where, topics } = meetingLabel(meeting, words);
      const lines = [ems(day) * DATE, ems(leaders), ems(where) * NOTE, ems(topics) * NOTE];
      return Math.min(WIDEST_MEETING, (Math.max(...lines) + SPACE) / NARROWEST_SCALE);
    },
    event: ({ date, title, passages }: ReferredTo) => {
      const text = ems(`${formats.partialDate(date.value)} ${title}`) * NOTE;
      return (text + (passages.length - 1) * FURTHER_PASSAGE + SPACE) / NARROWEST_SCALE;
    },
  };
}

/** For a meeting by video link the place where one of the two is said to have sat, when it is known. */
function whereOf({ place, format }: Meeting, words: Dictionary): string {
  if (place === undefined && format === 'video') return words.formats.video;
  return words.timeline.where[format](place?.name ?? words.record.notStated);
}

/** As many of the topics as stand on one line. */
const TOPICS_LINE = 34;

function topicsAtAGlance({ topics }: Meeting, words: Dictionary): string {
  const names: string[] = [];
  for (const { name } of topics) {
    if (names.length > 0 && [...names, name].join(', ').length > TOPICS_LINE) break;
    names.push(name);
  }
  return words.timeline.topics(names.join(', '), topics.length - names.length);
}

/** The scale at its narrowest, in rem: a window of 64rem without the margins of the page. */
const NARROWEST_SCALE = 54;
/** Longer labels of meetings are cut. */
const WIDEST_MEETING = 0.4;
/** Sizes of type, and the space beside a label, in rem, as in timeline-drawing.css. */
const DATE = 1.25;
const NOTE = 0.8333;
const SPACE = 1.6;
const FURTHER_PASSAGE = 2.6;

/** The width of a text in the text face, in em; small type on paper is cut wider than on a screen. */
function ems(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[iljtfrI.,;:'’ ]/.test(letter)) width += 0.38;
    else if (/[\u2e80-\uffef]/.test(letter)) width += 1;
    else if (/[\p{Lu}mwмшщжю–]/u.test(letter)) width += 0.78;
    else width += 0.58;
  }
  return width;
}
