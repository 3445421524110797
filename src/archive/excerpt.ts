/** A stretch of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A piece of an excerpt: words as they stand in the text, marked where they are what the excerpt is about. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Between words that do not follow each other in the text. */
const GAP = ' … ';
/** Of a sentence that is cut, so much of its beginning stays: it says who speaks, and how firmly. */
const BEGINNING = 32;
/** So much before the marked words stays, where there is room: what is to become of them. */
const BEFORE = 48;
/** A word, or a quotation, which is never cut. */
const TOKEN = /[^\s“]*“[^”]*”\S*|\S+/gu;
/** A sentence: up to its stop before a capital letter, a numeral or a quotation, or to the end of the text. */
const SENTENCE = /\S.*?(?:[.!?]”?(?=\s+[\p{Lu}\p{Nd}“])|$)/gsu;

/**
 * The sentences of a text that hold the spans. Where they are longer than `limit` (in UTF-16 units), the beginning of
 * each and the words around the spans, with an ellipsis for what is left out.
 * @param spans in order, and at least one for a text to be quoted
 */
export function excerptOf(text: string, spans: readonly TextSpan[], limit: number): ExcerptPiece[] {
  const chosen = matchesIn(text, SENTENCE).filter((sentence) => spans.some((span) => touches(sentence, span)));
  const length = chosen.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= limit) return piecesOf(text, runsOf(text, chosen, chosen), spans);
  const tokens = chosen.flatMap(({ start, end }) => matchesIn(text.slice(start, end), TOKEN, start));
  return piecesOf(text, runsOf(text, cut(tokens, chosen, spans, limit), chosen), spans);
}

/** Where a pattern matches, with the text beginning at `offset`. */
function matchesIn(text: string, pattern: RegExp, offset = 0): TextSpan[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** The tokens that stay, the most telling first until the limit is reached. */
function cut(
  tokens: readonly TextSpan[],
  chosen: readonly TextSpan[],
  spans: readonly TextSpan[],
  limit: number,
): TextSpan[] {
  const [first] = spans;
  if (first === undefined) return [];
  const lead = chosen.find((sentence) => touches(sentence, first))?.start ?? 0;
  const tokensOf = (span: TextSpan) => tokens.filter((token) => touches(token, span));
  /** What stays or goes together: the marked words whole, all others one by one. */
  const ranked = [
    tokensOf(first),
    ...single(tokens.filter(({ start, end }) => start >= lead && end <= lead + BEGINNING)),
    ...single(tokens.filter(({ start, end }) => start >= first.start - BEFORE && end <= first.start).toReversed()),
    ...spans.slice(1).map(tokensOf),
    ...single(tokens.filter(({ start }) => start >= first.end)),
  ];
  const kept = new Set<TextSpan>();
  let length = 0;
  for (const [rank, together] of ranked.entries()) {
    const added = together.filter((token) => !kept.has(token));
    length += added.reduce((sum, { start, end }) => sum + end - start + 1, 0);
    // What the excerpt is about stays even where it is longer than the limit by itself.
    if (length > limit && rank > 0) break;
    for (const token of added) kept.add(token);
  }
  return tokens.filter((token) => kept.has(token));
}

function single(tokens: readonly TextSpan[]): TextSpan[][] {
  return tokens.map((token) => [token]);
}

/**
 * What follows on each other in the text as one stretch. Gaps within a sentence that would save no more room than the
 * ellipsis takes are filled.
 */
function runsOf(text: string, kept: readonly TextSpan[], chosen: readonly TextSpan[]): TextSpan[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of kept) {
    const open = runs.at(-1);
    const gap = open === undefined ? '' : text.slice(open.end, start);
    const isInside = chosen.some((sentence) => open !== undefined && sentence.start < open.end && start < sentence.end);
    if (open !== undefined && (gap.trim() === '' || (isInside && gap.length <= 2 * GAP.length))) open.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** The stretches as running text: gaps and cut ends shown, the spans marked. */
function piecesOf(text: string, runs: readonly TextSpan[], spans: readonly TextSpan[]): ExcerptPiece[] {
  const pieces = runs.flatMap((run, index): ExcerptPiece[] => {
    const isCut = !/[.!?]”?$/u.test(text.slice(run.start, run.end));
    const gap = runs.length - 1 > index ? GAP : isCut ? GAP.trimEnd() : '';
    // A comma before an ellipsis says nothing.
    const isBare = gap !== '' && !spans.some((span) => touches(span, { start: run.end - 1, end: run.end }));
    const end = isBare && /[,;:]/u.test(text.charAt(run.end - 1)) ? run.end - 1 : run.end;
    return [...markedPieces(text, { start: run.start, end }, spans), { text: gap, marked: false }];
  });
  return pieces.filter((piece) => piece.text !== '');
}

function markedPieces(text: string, run: TextSpan, spans: readonly TextSpan[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = run.start;
  for (const span of spans.filter((one) => touches(run, one))) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, run.end);
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, run.end), marked: false });
  return pieces;
}

function touches(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
