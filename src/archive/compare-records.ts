import type { Meeting, Archive } from './archive.ts';
import { isSmall } from './pager.ts';
import { topicIds, voicesOf } from './passages.ts';
import type { Topic, Paragraph, Voice } from './content.ts';

/** The meetings with which one of the archive is compared: all others of a small one, the neighbours in a large one. */
export function comparableWith(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  if (isSmall(meetings)) return meetings.filter((other) => other !== meeting);
  return [meetings[meeting.number - 2], meetings[meeting.number]].filter((other) => other !== undefined);
}

/** Every pair that is compared, in order of time: all of a small archive, those next to each other of a large one. */
export function comparablePairs(meetings: readonly Meeting[]): { earlier: Meeting; later: Meeting }[] {
  return meetings.flatMap((later) =>
    comparableWith(later, meetings)
      .filter(({ number }) => number < later.number)
      .map((earlier) => ({ earlier, later })),
  );
}

/** Topics spoken of in the same paragraphs, with what each voice says on them: the sides first. */
export type ComparedTopics = ReturnType<typeof compareRecords>['both'][number];

/** Aligns two records by topic and voice, topics in the order in which the records come to them. */
export function compareRecords(earlier: Meeting, later: Meeting, archive: Archive) {
  const records = [topicParagraphs(earlier), topicParagraphs(later)] as const;
  const voices = voicesOf(archive);
  const topics = [...new Set([...records[0].keys(), ...records[1].keys()])].flatMap((id) => {
    const topic = archive.entity('topics', id);
    return topic?.kind === 'topics' ? [topic] : [];
  });
  const numbers = (topic: Topic, record: TopicParagraphs) => (record.get(topic.id) ?? []).map(({ number }) => number);
  const places = (topic: Topic) => records.map((record) => numbers(topic, record).join(' ')).join('|');
  const groups = [...Map.groupBy(topics, places).values()].map((group) => ({
    topics: group,
    inEarlier: group.some(({ id }) => records[0].has(id)),
    inLater: group.some(({ id }) => records[1].has(id)),
  }));
  const shown = new Set<Paragraph>();
  /** In the order in which the page has them, so that a paragraph is whole where a reader comes to it first. */
  const told = (chosen: typeof groups) =>
    chosen.map(({ topics: group }) => ({
      topics: group,
      voices: voices.flatMap((voice) => {
        const said = records.map((record) => statementOf(group, voice, record, shown));
        return said.every((one) => one === undefined) ? [] : [{ voice, earlier: said[0], later: said[1] }];
      }),
    }));
  return {
    both: told(groups.filter(({ inEarlier, inLater }) => inEarlier && inLater)),
    onlyEarlier: told(groups.filter(({ inLater }) => !inLater)),
    onlyLater: told(groups.filter(({ inEarlier }) => !inEarlier)),
    /** The numbers of the paragraphs that link to no topic. */
    withoutTopic: { earlier: numbersWithoutTopic(earlier), later: numbersWithoutTopic(later) },
  };
}

/** The paragraphs on each topic, by its id, in the order in which the record comes to them. */
type TopicParagraphs = ReadonlyMap<string, readonly Paragraph[]>;

function topicParagraphs({ paragraphs }: Meeting): TopicParagraphs {
  const topics = paragraphs.flatMap((paragraph) => topicIds(paragraph).map((id) => ({ id, paragraph })));
  const found = Map.groupBy(topics, ({ id }) => id);
  return new Map([...found].map(([id, all]) => [id, all.map(({ paragraph }) => paragraph)]));
}

/** What a voice says on topics: paragraphs that are not further up under others, and the numbers of those that are. */
function statementOf(topics: readonly Topic[], voice: Voice, record: TopicParagraphs, shown: Set<Paragraph>) {
  const paragraphs = (record.get(topics[0]?.id ?? '') ?? []).filter((paragraph) => paragraph.voice === voice);
  if (paragraphs.length === 0) return undefined;
  const above = paragraphs.filter((paragraph) => shown.has(paragraph)).map(({ number }) => number);
  const fresh = paragraphs.filter((paragraph) => !shown.has(paragraph));
  for (const paragraph of fresh) shown.add(paragraph);
  return { paragraphs: fresh, above };
}

function numbersWithoutTopic({ paragraphs }: Meeting): number[] {
  return paragraphs.filter((paragraph) => topicIds(paragraph).length === 0).map(({ number }) => number);
}
