import { escapeRegExp } from '../archive/count-mentions.ts';
/** Units of amounts: each line is one unit, in all its spellings; the first is the one that is compared. */
const UNITS: readonly (readonly string[])[] = [
  ['%', 'percent', 'per cent', 'pct'],
  ['percentage points', 'percentage point'],
  ['USD', 'US dollars', 'US dollar', 'U.S. dollars', 'U.S. dollar', 'dollars', 'dollar', 'US$', '$'],
  ['CNY', 'RMB', 'yuan', 'yuan renminbi', 'renminbi', '¥'],
  ['EUR', 'euros', 'euro', '€'],
  ['KZT', 'tenge', '₸'],
  ['RUB', 'rubles', 'ruble', 'roubles', 'rouble', '₽'],
  ['GBP', 'pounds sterling', 'pounds', '£'],
  ['JPY', 'yen'],
  ['km', 'kilometers', 'kilometer', 'kilometres', 'kilometre'],
  ['m', 'meters', 'meter', 'metres', 'metre'],
  ['miles', 'mile'],
  ['km²', 'square kilometers', 'square kilometres', 'sq km'],
  ['ha', 'hectares', 'hectare'],
  ['m³', 'cubic meters', 'cubic metres', 'cubic meter', 'cubic metre'],
  ['t', 'tons', 'ton', 'tonnes', 'tonne', 'metric tons', 'metric ton'],
  ['kg', 'kilograms', 'kilogram'],
  ['barrels', 'barrel'],
  ['MW', 'megawatts', 'megawatt'],
  ['GW', 'gigawatts', 'gigawatt'],
  ['kWh', 'kilowatt-hours', 'kilowatt hours'],
  ['years', 'year'],
  ['months', 'month'],
  ['weeks', 'week'],
  ['days', 'day'],
  ['hours', 'hour'],
  ['minutes', 'minute'],
];

const COMPARED = new Map(
  UNITS.flatMap((spellings) => spellings.map((word) => [word.toLowerCase(), spellings[0] ?? ''])),
);
const WORDS = [...COMPARED.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
const BEHIND = new RegExp(`^(?:[ -])?(${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const BEFORE = /(?<![\p{L}\p{N}])(?:US)?[$€£¥₸₽] ?$|(?<![\p{L}\p{N}])(?:USD|CNY|RMB|EUR|KZT|RUB|GBP|JPY) $/u;

/** The unit at the beginning of the text that follows a number: the spelling that is compared, and how many characters it takes. */
export function unitAfter(text: string): { unit: string; length: number } | undefined {
  return unitIn(BEHIND.exec(text));
}

/** The sign or code of a currency at the end of the text that stands before a number. */
export function currencyBefore(text: string): { unit: string; length: number } | undefined {
  return unitIn(BEFORE.exec(text));
}

function unitIn(match: RegExpExecArray | null) {
  const unit = COMPARED.get((match?.[1] ?? match?.[0])?.trim().toLowerCase() ?? '');
  return match === null || unit === undefined ? undefined : { unit, length: match[0].length };
}
