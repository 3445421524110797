import type { Archive, Passage } from './archive.ts';
import type { Entity, Topic } from './entity.ts';

/** A topic that shares paragraphs with an entity. */
export interface TopicNeighbour {
  readonly topic: Topic;
  /** The paragraphs that mention both, in order of time. */
  readonly passages: readonly Passage[];
}

/** The topics that stand in the same paragraphs as the entity, those that share the most first, then by name. */
export function topicNeighbours(archive: Archive, entity: Entity): TopicNeighbour[] {
  const shared = new Map<string, Passage[]>();
  for (const passage of archive.passagesOn(entity)) {
    const topics = passage.paragraph.mentions.filter(({ kind, id }) => kind === 'topics' && !isSame(entity, kind, id));
    for (const id of new Set(topics.map((mention) => mention.id))) {
      const passages = shared.get(id) ?? [];
      passages.push(passage);
      shared.set(id, passages);
    }
  }
  return archive.topics
    .flatMap((topic) => {
      const passages = shared.get(topic.id);
      return passages === undefined ? [] : [{ topic, passages }];
    })
    .toSorted((a, b) => b.passages.length - a.passages.length);
}

function isSame(entity: Entity, kind: Entity['kind'], id: string): boolean {
  return entity.kind === kind && entity.id === id;
}
