import { quoted } from '../../../content/yaml-file.ts';
import type { ComparedParagraph, Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { bestOf } from '../passage-matcher.ts';
import { sentencesIn } from '../../../english/sentences-in-text.ts';
import { spokenSentences } from '../../../english/speakers.ts';

/** How much better the other side’s passage must match before a paragraph is called misplaced. */
const CLEARLY_BETTER = 1.25;
/** What a passage must share to be taken for the one a paragraph was written from. */
const LEAST_SCORE = 0.25;
const LEAST_SHARED = 2;

/** Paragraphs given to one side whose words the source, or the paragraph itself, gives to the other. */
export function misattributions(comparison: Comparison): Discrepancy[] {
  const { report, knowledge, source, paragraphs } = comparison;
  const { sides } = knowledge;
  return paragraphs.flatMap((compared): Discrepancy[] => {
    const { voice, line, column, number } = compared.paragraph;
    const own = sides.find((side) => side.id === voice);
    const other = sides.find((side) => side.id !== voice);
    if (own === undefined || other === undefined) return [];
    const passage = passageOfOther(compared, own.id, other.id, comparison);
    if (passage === undefined && !isSpokenBy(compared, own.id, other.id, comparison)) return [];
    const fault =
      passage === undefined
        ? `which names the leader of ${other.name} as the speaker`
        : `whose passage in the source is given as the words of the leader of ${other.name}`;
    return [
      {
        rule: 'attribution',
        ...{ line, column, paragraph: number, words: 'attribution' },
        ...(passage && { source: source.lineAt(passage.sentence.start) }),
        found: `${quoted(compared.text)} in paragraph ${String(number)} under “${own.name}”, ${fault}`,
        expected: `what the source gives as the words of ${report.frontMatter.leaders[sides.indexOf(own)] ?? own.name}`,
        fix: `move it under “${other.name}”, or list “attribution” under “explains” in a note to the paragraph that says how the source is read`,
      },
    ];
  });
}

/** The passage of the other side’s leader, where it matches the paragraph clearly better than any of the own side’s. */
function passageOfOther(compared: ComparedParagraph, own: string, other: string, { matcher }: Comparison) {
  const matches = matcher.matches(compared, compared.linked);
  const ownBest = bestOf(matches.filter(({ sentence }) => sentence.side === own));
  const otherBest = bestOf(matches.filter(({ sentence }) => sentence.side === other));
  if (otherBest === undefined || otherBest.score < LEAST_SCORE || otherBest.shared < LEAST_SHARED) return undefined;
  return otherBest.score < CLEARLY_BETTER * (ownBest?.score ?? 0) ? undefined : otherBest;
}

/** Whether the paragraph itself says that the other side’s leader speaks, and not that its own does. */
function isSpokenBy({ text }: ComparedParagraph, own: string, other: string, { speakers }: Comparison): boolean {
  const heard = spokenSentences(sentencesIn(text), speakers).map(({ side }) => side);
  return heard.includes(other) && !heard.includes(own);
}
