/** Words that stay small within a title: the articles, conjunctions and prepositions of the published styles. */
const SMALL = new Set(
  `about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as
  aside astride at athwart atop barring before behind below beneath beside besides between beyond but by circa despite
  down during et except for forenenst from given in inside into lest like modulo near next notwithstanding of off on
  onto out over per plus pro qua sans since than through throughout thruout till to toward towards under underneath
  until unto up upon versus vs v via with within without or yet so and nor a an the de d von van c ca`.split(/\s+/u),
);

/** A title as English styles write it: its words with capitals but the small ones. What has a capital stays as it is. */
export function titleCase(title: string): string {
  const parts = title.split(/([\s\-–—/.,;?!:()[\]“”‘’"']+)/u);
  const last = parts.findLastIndex((part, index) => index % 2 === 0 && part !== '');
  let isFirst = true;
  return parts
    .map((part, index) => {
      if (index % 2 === 1 || part === '') return part;
      const [before = '', after = ''] = [parts[index - 1], parts[index + 1]];
      const isBegun = !isFirst && !/[?!:]\s*$/u.test(before);
      const beginsCompound = after === '-' && before !== '-';
      const isSmall = part.length < 2 || (SMALL.has(part) && index !== last);
      isFirst = false;
      return isBegun && isSmall && !beginsCompound ? part : capitalised(part);
    })
    .join('');
}

function capitalised(word: string): string {
  return word === word.toLowerCase() ? word.replace(/^./u, (letter) => letter.toUpperCase()) : word;
}
