import type { Report } from '../../archive/content.ts';
import type { Side } from '../../archive/schema/archive-settings.ts';
import type { ArchiveKnowledge } from './archive-knowledge.ts';
import { titleOf } from '../../english/name-lexicon.ts';
import { foldedText } from '../../english/plain-typography.ts';
import type { Speaker } from '../../english/speakers.ts';
import type { TextReading } from './text-reading.ts';

/**
 * Who may speak in the source of a record: the leader of each side, in the order of the sides, by every name, office
 * and as “the … side”; and everyone else of the archive whom it names, so that their words are not given to a leader.
 */
export function speakersOf(report: Report, inSource: TextReading, { sides, people }: ArchiveKnowledge): Speaker[] {
  const leaders = report.frontMatter.leaders.map((id) => people.get(`people/${id}`));
  const familyNames = new Set(leaders.map((leader) => leader?.familyName));
  const own = sides.flatMap((side, index): Speaker[] => {
    const leader = leaders[index];
    if (leader === undefined) return [];
    const isShared = leaders.some((other) => other !== leader && other?.familyName === leader.familyName);
    return [
      {
        side: side.id,
        names: [leader.name, ...leader.otherNames, ...(isShared ? [] : [leader.familyName])].map(foldedText),
        titles: titlesOf(side, sides),
        collective: [`the ${side.adjective} side`, `the ${side.adjective} delegation`].map(foldedText),
      },
    ];
  });
  const others = [...new Set(inSource.names.flatMap(({ bearers }) => bearers))].flatMap((bearer): Speaker[] => {
    const person = people.get(bearer);
    if (person === undefined || leaders.includes(person)) return [];
    const { name, otherNames, familyName } = person;
    const names = [name, ...otherNames, ...(familyNames.has(familyName) ? [] : [familyName])].map(foldedText);
    return [{ names, titles: [], collective: [] }];
  });
  return [...own, ...others];
}

function titlesOf(side: Side, sides: readonly Side[]): string[] {
  const office = titleOf(side.office);
  const isShared = sides.some((other) => other !== side && titleOf(other.office) === office);
  const titles = [
    `${side.adjective} ${office}`,
    `the ${side.adjective} ${office}`,
    ...(isShared ? [] : [`the ${office}`]),
  ];
  return titles.map(foldedText);
}
