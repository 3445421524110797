import { contentStems, sentencesIn, type Span, spanOf } from './text.ts';

/** “12 percent less than before” compares two amounts; “less than 12 percent” bounds one. */
const AFTER_AMOUNT = '(?<=(?:percent|per cent|percentage points?|%) )';
/** Words that deny, withhold or lessen; “less than 40” and “not only” do neither. */
const LESSENING = wordsLike(
  'not(?! only)|never|no(?! \\p{L}+ than)|none|nor|neither|nobody|nothing|without|cannot|unable|unchanged|untrue',
  'lack|lacks|lacked|lacking|fail\\w*|absent|absence|against|den(?:y|ied|ies|ying)|refus\\w*|reject\\w*|oppos(?:e|es|ed|ing|ition)',
  'avoid\\w*|prevent\\w*|limit\\w*|delay\\w*|fell|fall|falls|fallen|falling|declin\\w*|decreas\\w*|drop|drops|dropped|reduc\\w*',
  'cut|cuts|cutting|lower\\w*|shr[aiu]nk\\w*|narrow\\w*|weak\\w*|less(?! than)|fewer(?! than)|worse\\w*|slow\\w*|down|short',
  `smaller|diminish\\w*|dwindl\\w*|slump\\w*|plung\\w*|tumbl\\w*|${AFTER_AMOUNT}(?:less|fewer) than`,
);
/** Words that raise. */
const RAISING = wordsLike(
  'rose|ris(?:e|es|en|ing)|gr[eo]w\\w*|increas\\w*|expan\\w*|rais\\w*|improv\\w*|strengthen\\w*|enhanc\\w*|deepen\\w*',
  `widen\\w*|boost\\w*|doubl\\w*|higher|larger|bigger|more(?! than)|up(?= (?:by )?\\d)|${AFTER_AMOUNT}more than`,
);
/** Words of which one says the contrary of the other. */
const CONTRARIES = ['export import', 'buy sell', 'open close', 'north south', 'northern southern', 'east west', 'eastern western'].map((pair) => pair.split(' ').map((word) => wordsLike(`${word}(?:s|d|ed|ing)?`))); // prettier-ignore

function wordsLike(...forms: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${forms.join('|')})\\b|n't\\b`, 'giu');
}

/** The words of a text of plain typography that deny, withhold or lessen. */
export function lesseningIn(text: string): Span[] {
  return [...text.matchAll(LESSENING)].map(spanOf);
}

/** The clauses of a text of plain typography: parts of sentences that say one thing of their own, and which way they point. */
export function clausesIn(text: string) {
  return sentencesIn(text)
    .flatMap((sentence) => sentence.text.split(/[,;:] | (?:and|but|while|whereas|although|because) /u))
    .map((clause) => {
      const [isLessened, isRaised] = [LESSENING, RAISING].map((words) => clause.search(words) >= 0);
      const points = isLessened === isRaised ? undefined : isLessened === true ? 'down' : 'up';
      return { text: clause, points, stems: new Set(contentStems(clause)) };
    });
}

/** The word of a text whose contrary alone the other text has. */
export function contraryIn(text: string, other: string): string | undefined {
  const has = (word: RegExp | undefined) => word !== undefined && other.search(word) >= 0;
  return CONTRARIES.flatMap((pair) => [pair, pair.toReversed()])
    .filter(([word, contrary]) => has(contrary) && !has(word))
    .flatMap(([word]) => text.match(word ?? /$^/u) ?? [])[0];
}
