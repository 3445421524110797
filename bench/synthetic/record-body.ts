import { MONTHS, weekdayOf } from '../../src/english/english-dates.ts';
import { dayOf } from './days.ts';
import type { Random } from './random.ts';
import { link } from './running-text.ts';
import type { LinkedWords, RunningText } from './running-text.ts';
import type { SyntheticSection } from './record.ts';
import { outcome, phrase, statement } from './sentences.ts';
import { SIDES } from './settings.ts';
import type { Commitment, Person, Place, SyntheticEntities, SyntheticEntity, Topic } from './synthetic-entities.ts';
import { drawWord } from './words.ts';

/** What a record’s paragraphs speak of. */
interface Occasion {
  readonly id: string;
  /** In the order of the sides. */
  readonly leaders: readonly Person[];
  readonly city: Place;
  readonly day: number;
  readonly entities: SyntheticEntities;
  readonly random: Random;
}

/** So many commitments back, one may still be taken up again. */
const MEMORY = 60;

/** The paragraphs of one record and the figures in them. */
export class RecordBody {
  readonly sections: readonly SyntheticSection[] = [
    { voice: 'background', heading: 'Background', paragraphs: [] },
    ...SIDES.map(({ id, name }) => ({ voice: id, heading: name, paragraphs: [] })),
    { voice: 'outcomes', heading: 'Outcomes', paragraphs: [] },
  ];
  /** Lines of the front matter. */
  readonly figures: string[] = [];
  readonly #occasion: Occasion;
  readonly #due: SyntheticEntity[] = [];

  constructor(occasion: Occasion) {
    this.#occasion = occasion;
  }

  /** The number of paragraphs so far. */
  get length(): number {
    return this.sections.reduce((count, { paragraphs }) => count + paragraphs.length, 0);
  }

  /** Some paragraph is to mention the entity. */
  mustMention(entity: SyntheticEntity): void {
    this.#due.push(entity);
  }

  /** @param commitments the number of new ones, each of which some paragraph raises */
  write(commitments: number): void {
    const { random, leaders, entities } = this.#occasion;
    const [background, first, second, outcomes] = this.sections;
    background?.paragraphs.push(this.#introduction());
    if (random.happens(0.5)) background?.paragraphs.push(this.#attendance());
    [first, second].forEach((section, index) => {
      const [side, leader] = [SIDES[index], leaders[index]];
      if (section === undefined || side === undefined || leader === undefined) return;
      const count = random.between(4, 9);
      for (let i = 0; i < count; i++) {
        const speaker = i === 0 ? leader.name : leader.familyName;
        section.paragraphs.push(this.#withFigure(statement(side.name, speaker, this.#about(), random)));
      }
    });
    const signed = random.between(0, 3);
    for (let i = 0; i < signed; i++) outcomes?.paragraphs.push(this.#withFigure(outcome(this.#about(), random)));
    // Whatever the running text has not come to is named at the end, so that every entity is mentioned.
    while (this.#due.length > 0) outcomes?.paragraphs.push(outcome(this.#about(), random));
    const spoken = this.#topicsSpokenOf();
    for (let i = 0; i < commitments; i++) this.#step(entities.newCommitment(random.oneOf(spoken).topic), random.oneOf(['asked', 'offered'])); // prettier-ignore
    const { commitments: known } = entities;
    if (known.length > 0 && random.happens(0.4)) {
      const recent = known.slice(-MEMORY).filter(({ topic }) => spoken.some((one) => one.topic.id === topic));
      const again = recent.length > 0 ? random.oneOf(recent) : undefined;
      if (again !== undefined && again.steps.at(-1)?.meeting !== this.#occasion.id) {
        this.#step(again, random.oneOf(['asked', 'offered', 'signed', 'begun', 'done']));
      }
    }
  }

  #introduction(): RunningText {
    const { leaders, city, day } = this.#occasion;
    const date = dayOf(day);
    const [first, second] = leaders.map((leader) => link(leader));
    const written = `${weekdayOf(date) ?? ''}, ${String(Number(date.slice(8)))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
    return [
      `The heads of government, `,
      first ?? '',
      ` and `,
      second ?? '',
      `, met in `,
      link(city),
      ` on ${written}.`,
    ];
  }

  #attendance(): RunningText {
    const { entities, random } = this.#occasion;
    const { people } = entities;
    const person = people[random.rank(12, 1.5) % people.length];
    return [person === undefined ? 'A delegation' : link(person), ` took part, who had come to ${drawWord('verb', random)} the ${phrase(random)}.`]; // prettier-ignore
  }

  /** What a paragraph is about: an entity that is due, or one to three of the frequent ones. */
  #about(): RunningText {
    const { entities, random } = this.#occasion;
    const due = this.#due.shift();
    const subjects: LinkedWords[] = due === undefined ? [] : [linkInSentence(due)];
    const { topics, glossary, cities } = entities;
    const topic = topics[random.rank(14, 1.6) % topics.length];
    if (topic !== undefined && topic !== due) subjects.push(linkInSentence(topic));
    const entry = glossary[random.rank(10, 1.5) % glossary.length];
    if (entry !== undefined && entry !== due && random.happens(0.25)) subjects.push(link(entry));
    const place = cities[random.rank(6, 1.5) % cities.length];
    if (place !== undefined && place !== due && random.happens(0.12)) subjects.push(link(place));
    return subjects.flatMap((subject, index) => (index === 0 ? [subject] : [' and ', subject]));
  }

  #withFigure(text: RunningText): RunningText {
    const { random } = this.#occasion;
    if (!random.happens(0.12)) return text;
    const value = random.happens(0.5) ? random.between(20, 900) : random.between(11, 999) / 10;
    const unit = random.oneOf(['billion USD', 'million tonnes', 'km', 'documents', 'MW']);
    this.figures.push(
      `  - value: ${String(value)}\n    unit: ${unit}\n    of: ${phrase(random)}\n    paragraph: ${String(this.length + 1)}\n`,
    );
    return [...text, ` The amount is ${String(value)} ${unit}.`];
  }

  /** The topics of the record, each with a paragraph that links it and its voice. */
  #topicsSpokenOf(): readonly { readonly topic: Topic; readonly paragraph: number; readonly voice: string }[] {
    const topics = new Map(this.#occasion.entities.topics.map((topic) => [topic.id, topic]));
    return this.sections
      .flatMap(({ voice, paragraphs }) => paragraphs.map((text) => ({ voice, text })))
      .flatMap(({ voice, text }, index) =>
        text.flatMap((piece) => {
          const topic = typeof piece !== 'string' && piece.kind === 'topics' ? topics.get(piece.id) : undefined;
          return topic === undefined ? [] : [{ topic, paragraph: index + 1, voice }];
        }),
      );
  }

  #step(commitment: Commitment, state: string): void {
    const { random, id } = this.#occasion;
    const { paragraph, voice } = random.oneOf(
      this.#topicsSpokenOf().filter(({ topic }) => topic.id === commitment.topic),
    );
    const by = SIDES.some((side) => side.id === voice) ? voice : 'both';
    commitment.steps.push({ meeting: id, paragraph, state, by, says: `Both sides speak of ${phrase(random)}.` });
  }
}

/** Subjects are no names: within a sentence they have no capital. */
function linkInSentence(entity: SyntheticEntity): LinkedWords {
  return link(entity, entity.kind === 'topics' ? entity.name.toLowerCase() : entity.name);
}
