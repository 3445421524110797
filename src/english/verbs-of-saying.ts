/** Verbs that report speech and nothing else; the sentence that has one is the words of its subject. */
const SPEECH = `said says added adds stressed stresses emphasized emphasizes emphasised emphasises noted notes
  expressed expresses stated remarked remarks observed announced announces declared declares told tells
  explained explains reiterated reiterates reaffirmed reaffirms underlined underlines underscored underscores
  affirmed affirms mentioned replied replies responded responds argued argues pointed commented asserted recalled recalls suggested suggests proposed proposes`.split(
  /\s+/u,
);

/** Verbs of wish and judgement; they report speech where the sentence has none of the others. */
const ATTITUDE = `called calls urged urges hoped hopes hailed hails welcomed welcomes vowed vows pledged pledges
  promised promises voiced voices warned warns asked asks invited invites thanked thanks praised praises
  congratulated congratulates believed believes insisted insists acknowledged acknowledges appreciated appreciates
  highlighted highlights spoke speaks wished wishes cited cites wants wanted expects expected`.split(/\s+/u);

/** The same as participles; they go with the subject of their sentence, wherever they stand in it. */
const PARTICIPLES = `saying adding stressing emphasizing emphasising noting expressing stating remarking announcing
  declaring telling explaining reiterating reaffirming underlining underscoring mentioning pointing calling urging
  hoping hailing welcoming vowing pledging promising voicing warning asking thanking praising believing citing
  recalling suggesting proposing highlighting`.split(/\s+/u);

const KINDS = new Map([
  ...SPEECH.map((verb) => [verb, 'speech'] as const),
  ...ATTITUDE.map((verb) => [verb, 'attitude'] as const),
  ...PARTICIPLES.map((verb) => [verb, 'participle'] as const),
]);

/** How a word, in lower case, reports speech; `undefined` when it does not. */
export function sayingOf(word: string): 'speech' | 'attitude' | 'participle' | undefined {
  return KINDS.get(word);
}

/** Verbs that take a person as their object: “Li told Massimov”. The name after one is not who speaks. */
export const VERBS_OF_MEETING: ReadonlySet<string> = new Set(
  `met meets meet meeting hosted hosts received receives greeted greets told tells welcomed welcomes thanked thanks
  congratulated congratulates invited invites assured assures asked asks informed informs joined`.split(/\s+/u),
);

/** Words after which a name is no subject. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  `with to of by for from at against about between among alongside beside after before under counterpart
  including`.split(/\s+/u),
);
