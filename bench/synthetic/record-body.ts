import { weekdayOf } from '../../src/english/dates.ts';
import { dayOf, longDate } from './days.ts';
import type { Commitment, Person, Place, SyntheticEntities, SyntheticEntity } from './entities.ts';
import type { Random } from './random.ts';
import { link, linkedIn } from './running-text.ts';
import type { RunningText } from './running-text.ts';
import { outcome, phrase, statement } from './sentences.ts';
import { SIDES } from './settings.ts';
import { drawWord } from './words.ts';

/** What a record’s paragraphs speak of. */
export interface Occasion {
  readonly id: string;
  readonly day: number;
  /** In the order of the sides. */
  readonly leaders: readonly Person[];
  readonly city: Place;
  /** Entities that some paragraph has to mention. */
  readonly toMention: readonly SyntheticEntity[];
  /** The number of new commitments, each of which some paragraph raises. */
  readonly commitments: number;
}

/** The sections of one record with their paragraphs, and the figures in them as lines of its front matter. */
export interface RecordBody {
  readonly sections: readonly { voice: string; heading: string; paragraphs: RunningText[] }[];
  readonly figures: readonly string[];
}

/** So many commitments back, one may still be taken up again. */
const MEMORY = 60;

/** Writes the paragraphs of one record; commitments that they raise get a step. */
export function recordBody(occasion: Occasion, entities: SyntheticEntities, random: Random): RecordBody {
  const due = [...occasion.toMention];
  const background = [introduction(occasion)];
  if (random.happens(0.5)) background.push(attendance(entities, random));
  const [sides, outcomes]: [RunningText[][], RunningText[]] = [SIDES.map(() => []), []];
  const figures: string[] = [];
  const withFigure = (text: RunningText): RunningText => {
    if (!random.happens(0.12)) return text;
    const value = random.happens(0.5) ? random.between(20, 900) : random.between(11, 999) / 10;
    const unit = random.oneOf(['billion USD', 'million tonnes', 'km', 'documents', 'MW']);
    const paragraph = [background, ...sides, outcomes].flat().length + 1;
    figures.push(`  - value: ${String(value)}\n    unit: ${unit}\n    of: ${phrase(random)}\n    paragraph: ${String(paragraph)}\n`); // prettier-ignore
    return [...text, ` The amount is ${String(value)} ${unit}.`];
  };
  for (const [index, { name }] of SIDES.entries()) {
    const leader = occasion.leaders[index];
    const count = random.between(4, 9);
    for (let i = 0; i < count; i++) {
      const speaker = (i === 0 ? leader?.name : leader?.familyName) ?? name;
      sides[index]?.push(withFigure(statement(name, speaker, subjects(due.shift(), entities, random), random)));
    }
  }
  const signed = random.between(0, 3);
  for (let i = 0; i < signed; i++) outcomes.push(withFigure(outcome(subjects(due.shift(), entities, random), random)));
  // Whatever the running text has not come to is named at the end, so that every entity is mentioned.
  while (due.length > 0) outcomes.push(outcome(subjects(due.shift(), entities, random), random));
  const sections = [
    { voice: 'background', heading: 'Background', paragraphs: background },
    ...SIDES.map(({ id, name }, index) => ({ voice: id, heading: name, paragraphs: sides[index] ?? [] })),
    { voice: 'outcomes', heading: 'Outcomes', paragraphs: outcomes },
  ];
  raise(occasion, sections, entities, random);
  return { sections, figures };
}

function introduction({ leaders, city, day }: Occasion): RunningText {
  const [first = '', second = ''] = leaders.map(link);
  const written = `${weekdayOf(dayOf(day)) ?? ''}, ${longDate(dayOf(day))}`;
  return [`The heads of government, `, first, ` and `, second, `, met in `, link(city), ` on ${written}.`];
}

function attendance({ people }: SyntheticEntities, random: Random): RunningText {
  const person = people[random.rank(12, 1.5) % people.length];
  return [person === undefined ? 'A delegation' : link(person), ` took part, who had come to ${drawWord('verb', random)} the ${phrase(random)}.`]; // prettier-ignore
}

/** What a paragraph is about: an entity that is due, and one to three of the frequent ones. */
function subjects(due: SyntheticEntity | undefined, entities: SyntheticEntities, random: Random): RunningText {
  const { topics, glossary, cities } = entities;
  const chosen = due === undefined ? [] : [due];
  const topic = topics[random.rank(14, 1.6) % topics.length];
  if (topic !== undefined && topic !== due) chosen.push(topic);
  const entry = glossary[random.rank(10, 1.5) % glossary.length];
  if (entry !== undefined && entry !== due && random.happens(0.25)) chosen.push(entry);
  const place = cities[random.rank(6, 1.5) % cities.length];
  if (place !== undefined && place !== due && random.happens(0.12)) chosen.push(place);
  return chosen.flatMap((subject, index) => (index === 0 ? [link(subject)] : [' and ', link(subject)]));
}

/** New commitments on topics that the record speaks of, and now and then a step of an earlier one. */
function raise(
  { id, commitments }: Occasion,
  sections: RecordBody['sections'],
  entities: SyntheticEntities,
  random: Random,
) {
  const spoken = sections
    .flatMap(({ voice, paragraphs }) => paragraphs.map((text) => ({ voice, text })))
    .flatMap(({ voice, text }, index) =>
      linkedIn(text).flatMap((to) => (to.kind === 'topics' ? { topic: to, paragraph: index + 1, voice } : [])),
    );
  const step = (commitment: Commitment, state: string) => {
    const { paragraph, voice } = random.oneOf(spoken.filter(({ topic }) => topic === commitment.topic));
    const by = SIDES.some((side) => side.id === voice) ? voice : 'both';
    commitment.steps.push({ meeting: id, paragraph, state, by, says: `Both sides speak of ${phrase(random)}.` });
  };
  for (let i = 0; i < commitments; i++) {
    step(entities.newCommitment(random.oneOf(spoken).topic), random.oneOf(['asked', 'offered']));
  }
  const { commitments: known } = entities;
  if (known.length === 0 || !random.happens(0.4)) return;
  const recent = known.slice(-MEMORY).filter(({ topic }) => spoken.some((one) => one.topic === topic));
  const again = recent.length > 0 ? random.oneOf(recent) : undefined;
  if (again === undefined || again.steps.at(-1)?.meeting === id) return;
  step(again, random.oneOf(['asked', 'offered', 'signed', 'begun', 'done']));
}
