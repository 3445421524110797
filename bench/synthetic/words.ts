import type { Random } from './random.ts';

/** The classes of words that sentences are made of. */
export type WordClass = 'noun' | 'adjective' | 'verb';

/** The most frequent words of such records; what is rarer is made of syllables. */
const FREQUENT: Readonly<Record<WordClass, readonly string[]>> = {
  noun: `cooperation relations development exchanges communication growth projects investment agreement partnership
    measures support trust progress exports imports customs supply demand market capacity enterprises technology
    standards security stability region border transport corridor railway pipeline harvest grain energy finance
    currency credit tourism culture education students language health medicine water rivers climate research
    innovation industry machinery steel chemistry copper minerals fertilizer livestock fruit tariffs quotas permits
    visas labour training ports aviation roads bridges power grid station reactor solar wind hydrogen data network
    satellite commerce platform warehouse inspection quarantine arbitration treaty protocol memorandum roadmap
    timetable commission committee working-group delegation ministry parliament province city sister-city festival
    museum archive translation broadcasting sport youth veterans disaster relief flood drought desert forest
    fishery wildlife pollution emission quality safety consumers pensions insurance taxation bonds reserves debt
    loan guarantee tender contract delivery maintenance repair spare-parts prospects potential momentum foundation
    friendship neighbourhood dialogue consensus principle sovereignty interests peoples countries economies`.split(
    /\s+/,
  ),
  adjective: `mutual practical bilateral economic stable strategic regional joint new common high-level industrial
    agricultural financial cultural scientific digital green annual long-term comprehensive solid broad close direct
    further modern efficient reliable sustainable balanced open transparent technical legal customs cross-border
    inter-governmental local provincial rural urban seasonal additional preferential concessional private public
    strong considerable steady gradual early final initial special international domestic traditional historic
    friendly equal fair orderly smooth rapid continuous ambitious concrete pragmatic tangible complementary`.split(
    /\s+/,
  ),
  verb: `deepen strengthen expand promote improve support develop raise continue accelerate complete open simplify
    increase secure protect study consider discuss sign carry-out implement coordinate harmonize finance build
    modernize restore connect extend renew settle guarantee encourage explore prepare review adopt introduce ease
    lift reduce share exchange train host organize translate monitor inspect certify supply purchase deliver
    process transport store irrigate electrify digitize`.split(/\s+/),
};

const ONSETS = ['b', 'br', 'c', 'cl', 'd', 'dr', 'f', 'fl', 'g', 'gr', 'h', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'w']; // prettier-ignore
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'an', 'en', 'in', 'on', 'ar', 'er', 'or', 'el', 'al', 'un', 'il'];
const ENDINGS: Readonly<Record<WordClass, readonly string[]>> = {
  noun: ['ment', 'tion', 'ity', 'ance', 'ship', 'age', 'ry', 'ing', 'ers', 'ics'],
  adjective: ['al', 'ive', 'ous', 'ent', 'able', 'ic', 'ary'],
  verb: ['ate', 'ify', 'ise', 'en'],
};

/**
 * The word of a rank: the same at all times, known words first. Ranks near one another share no syllables, because
 * the rank is scattered over all syllables first.
 */
function wordOf(kind: WordClass, rank: number): string {
  const frequent = FREQUENT[kind];
  const known = frequent[rank];
  if (known !== undefined) return known.replaceAll('-', kind === 'verb' ? ' ' : '-');
  const syllables = ONSETS.length * NUCLEI.length;
  const endings = ENDINGS[kind];
  // A multiplier without a common factor with the modulus gives every rank a place of its own.
  const place = ((rank - frequent.length) * 48271) % (syllables * syllables);
  const ending = endings[place % endings.length] ?? '';
  return `${syllable(place % syllables)}${syllable(Math.floor(place / syllables))}${ending}`;
}

function syllable(number: number): string {
  return `${ONSETS[number % ONSETS.length] ?? ''}${NUCLEI[Math.floor(number / ONSETS.length) % NUCLEI.length] ?? ''}`;
}

/**
 * How many ranks of a class share the top, and how steeply the rest falls off: together they give 10,000 records
 * some 20,000 distinct words.
 */
const BREADTH: Readonly<Record<WordClass, number>> = { noun: 50, adjective: 25, verb: 20 };
const STEEPNESS = 2;

/** A word of a class, frequent ones far more often than rare ones. */
export function drawWord(kind: WordClass, random: Random): string {
  return wordOf(kind, random.rank(BREADTH[kind], STEEPNESS));
}
