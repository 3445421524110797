import type { SearchWords } from '../dictionary.ts';

/** Browsers of which Intl has no Kazakh write `2015 M12 14`. */
const MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан']; // prettier-ignore

/** What the search says in the browser, in Kazakh. */
export const search: SearchWords = {
  language: 'kk',
  dates: {
    months: '2-digit',
    inText: (date) =>
      date
        .replace(/^(\d+) M(\d\d) ?(\d*)$/u, (_, year: string, month: string, day: string) =>
          `${year} жылғы ${day} ${MONTHS[Number(month) - 1] ?? ''}`.replace('  ', ' '),
        )
        .replaceAll(/\sж\./gu, ' жылғы')
        .replace(/(^|\s)(\d+)\s–\s(\d+\s)/u, '$1$2–$3'),
  },
  formats: {
    'in-person': 'Бетпе-бет',
    video: 'Бейнебайланыс арқылы',
    telephone: 'Телефон арқылы',
  },
  kinds: {
    people: 'Адамдар',
    places: 'Жерлер',
    topics: 'Тақырыптар',
    glossary: 'Сөздік',
    commitments: 'Міндеттемелер',
  },
  voices: { outcomes: 'Нәтижелер', background: 'Мән-жай' },
  marks: {
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '.',
    open: ' (',
    close: ')',
    between: ', ',
    space: ' ',
  },
  quoted: (text) => `«${text}»`,
  paragraphShort: (number) => `¶ ${String(number)}`,
  passageCount: { one: 'үзінді', other: 'үзінді' },
  search: {
    heading: 'Іздеу',
    fromFolder: 'Қалтадан ашылған бетте іздеу жұмыс істемейді. Барлық есім, тақырып және сан көрсеткіште бар:',
    noScript: 'Іздеу үшін JavaScript қажет. Барлық есім, тақырып және сан көрсеткіште де бар:',
    idle: 'Сөзді, кез келген жазылудағы есімді немесе тырнақшадағы тіркесті теріңіз.',
    loading: 'Ізделуде …',
    empty: (query) => `«${query}» бойынша ештеңе табылмады.`,
    givenUp: (records) =>
      `Осы сөздер бар ең сәйкес ${records} оларды бірге қамтымайды; қалғандары қаралған жоқ. Сирегірек сөзбен іздеп көріңіз.`,
    emptyNarrowed: 'Бұл сүзгілер бойынша ештеңе табылмады.',
    /** Names to try, or what may be meant by a word that was not found. */
    offers: 'Мүмкін, мынаны іздедіңіз',
    error: 'Іздеуге қажетті файлдардың бірі жүктелмеді.',
    failed: 'Іздеу жүктелмеді. Қайталау үшін теруді жалғастырыңыз немесе Enter басыңыз.',
    retry: 'Қайталап көру',
    reload: 'Бетті қайта жүктеу',
    index: 'Алфавиттік көрсеткіш',
    count: (passages, records) => `${records} ішінде ${passages}`,
    /** The count of a search that was read only in part. */
    countUpTo: (found, read) => `ең көбі ${found}; олардың ең сәйкес ${read} қаралды`,
    records: { one: 'жазба', other: 'жазба' },
    found: { one: 'жазба немесе белгілі кездесу', other: 'жазба немесе белгілі кездесу' },
    more: { one: 'үзінді', other: 'үзінді' },
    morePassages: (count) => `осы жазбада тағы ${count}`,
    moreRecords: 'Басқа жазбаларды көрсету',
    moreValues: 'тағы',
    /** Why a passage was found: the same name in another spelling, or the same thing by another name. */
    explained: {
      spelled: (names) => `мұнда ${names} деп жазылған`,
      called: (names) => `мұнда ${names} деп аталған`,
    },
    /** The facts of a meeting. */
    facts: [
      ['place', 'Орны'],
      ['building', 'Ғимарат'],
      ['format', 'Түрі'],
      ['day', 'Күні'],
      ['leaders', 'Кім кездесті'],
      ['outcome', 'Қорытынды'],
    ],
    /** How a fact is known that the report does not state. */
    how: { inferred: 'жанама анықталған', evidenced: 'басқа беттен' },
    /** What was found that is no paragraph. */
    beside: {
      facts: 'Кездесу туралы деректер',
      summary: 'Қысқаша мазмұны',
      accounts: 'Басқа жарияланымнан',
      known: 'Белгілі кездесу, жазбасы әзірге жоқ',
    },
    thirdParty: 'үшінші тараптан',
    accounts: { one: 'басқа жарияланымдағы мәлімет', other: 'басқа жарияланымдардағы мәлімет' },
    byFacts: {
      one: 'жазба – деректері немесе мазмұны бойынша',
      other: 'жазба – деректері немесе мазмұны бойынша',
    },
    knownMeetings: { one: 'белгілі кездесу', other: 'белгілі кездесу' },
    onlyNamed: 'Жазбалар мен белгілі кездесулердің ешқайсысында жоқ; жеке мақаласы бар.',
    showing: (word) => `Көрсетілгені: ${word}.`,
    literally: (word) => `«${word}» сөзін терілген күйінде іздеу`,
    leftOut: (words) => `Ескерілмегені: ${words}`,
    /** Things that are in no passage together. */
    apart: (all) => `${all} бірге кездесетін үзінді жоқ. Біреуі ғана барлар, алдымен сирегі:`,
    /** A year of which there is no record, with the known meetings found. */
    dateWithout: (date, known) =>
      `«${date}» мерзіміне қатысты ${known === '' ? 'жазба да, белгілі кездесу де жоқ' : `жазба жоқ, тек ${known} бар`}. Ең жақын жазбалар көрсетілді.`,
    narrow: 'Сүзгілер мен рет',
    order: 'Реті',
    orders: {
      relevance: 'сәйкестігі бойынша',
      newest: 'алдымен соңғы кездесулер',
      oldest: 'алдымен бұрынғы кездесулер',
    },
    facets: {
      year: 'Жыл',
      leader: 'Кім кездесті',
      side: 'Кім сөйледі',
      topic: 'Тақырып',
      place: 'Орны',
      format: 'Түрі',
    },
    description: 'Әр жазбаның толық мәтінінен абзацына дейін іздеу.',
  },
};

/**
 * What folded words end in when they are inflected: any run of the endings of number, possession and case, and -лық,
 * which makes an adjective. A stem that ends so loses it too, in all its forms.
 */
export const endings =
  /(?<=.{3})(?:(?:д|(?<=[кқпстфхцчшщбвгд])т)(?:[ае](?:[рн]|ғы|гі)?|[ыі][ңқкғг]?)|л(?:[ае]р|[ыі][қкғг])|н(?:[ае]н?|[ыі]ң?)|[ғқ]а|[гк]е|[мбп]ен|с?[ыі]н?)+$/u;
