/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ё: 'е',
}; // prettier-ignore

/** ASCII without white space but spaces. */
const PLAIN = /^[ -~]*$/;

/** A text as it is compared: lower case, without diacritics, quotation marks and white space made uniform. */
export function fold(text: string): string {
  // Nearly every word of the records is plain: of what follows, only the lower case then changes it.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{Mark}+/gu, '$1')
    .normalize('NFC')
    .replace(/[øłđðþßæœıё]/gu, (letter) => UNDIVIDED[letter] ?? letter)
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A word of a text and where it stands in it. */
export interface Word {
  /** Folded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{Letter}\p{Number}\p{Mark}]+(?:[.,'’-](?=[\p{Letter}\p{Number}])[\p{Letter}\p{Number}\p{Mark}]+)*/gu;

/** The words of a text in order; inner hyphens, points and apostrophes belong to a word, a possessive ’s does not. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const written = match[0].replace(/['’]s$/u, '');
    return { word: fold(written), start: match.index, end: match.index + written.length };
  });
}
