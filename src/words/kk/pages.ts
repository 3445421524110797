import type { Dictionary } from '../dictionary.ts';
import { codebook } from './codebook.ts';
import { copying } from './copying.ts';
import { search } from './search.ts';

const thirdParty = 'үшінші тарап';

/** `Қытай тарапының`, of a side as archive.yaml calls it; of no side, of a third party. */
function ofSide(adjective = thirdParty): string {
  return `${adjective}${adjective.endsWith('п') ? 'тың' : 'ның'}`;
}

/** A date of which something is told that began then: `2013 жылғы 15 наурыздан`, `1991 жылдан`. */
function fromDate(date: string): string {
  if (/\d$/u.test(date)) return `${date} жылдан`;
  const consonant = /[мнң]$/u.test(date) ? 'н' : /[кқпст]$/u.test(date) ? 'т' : 'д';
  const vowel = /[әөүіе][^аоұыуәөүіе]*$/u.test(date) ? 'е' : 'а';
  return `${date}${consonant}${vowel}н`;
}

/** The words of the interface in Kazakh. A noun stays in the singular beside a number. */
export const pages: Dictionary = {
  ...search,
  /** Numbers from one to another, of years or paragraphs. */
  range: (first, last) => (first === last ? String(first) : `${String(first)}–${String(last)}`),
  skip: 'Мәтінге өту',
  nav: {
    label: 'Архив',
    menu: 'Мәзір',
    timeline: 'Хронология',
    compare: 'Салыстыру',
    aToZ: 'Көрсеткіш',
    about: 'Архив туралы',
  },
  searchBox: { label: 'Архивтен іздеу', button: 'Іздеу' },
  footer: {
    licence: (editor) => `Жазбалар © ${editor}, еркін пайдалану лицензиясы:`,
    originals: 'Түпнұсқа хабарламалар олардың баспагерлеріне тиесілі.',
    about: 'Жазбалар қалай жасалады',
  },
  events: {
    visit: 'Сапар',
    meeting: 'Кездесу',
    conference: 'Конференция',
    signing: 'Қол қою',
    anniversary: 'Атаулы күн',
    plan: 'Жоспар',
  },
  documentKinds: {
    agreement: 'келісім',
    memorandum: 'меморандум',
    protocol: 'хаттама',
    statement: 'мәлімдеме',
    communique: 'коммюнике',
    plan: 'жоспар',
    contract: 'келісімшарт',
    other: 'құжат',
  },
  commitmentStates: {
    asked: 'сұралды',
    offered: 'ұсынылды',
    signed: 'қол қойылды',
    begun: 'басталды',
    done: 'орындалды',
  },
  placeKinds: {
    country: 'Ел',
    city: 'Қала',
    town: 'Шағын қала',
    building: 'Ғимарат',
  },
  glossaryKinds: {
    programme: 'Бағдарлама',
    organization: 'Ұйым',
    fund: 'Қор',
    forum: 'Форум',
    project: 'Жоба',
    document: 'Құжат',
    term: 'Термин',
  },
  /** As they are said before the word for a language. */
  languages: {
    ar: 'араб',
    de: 'неміс',
    en: 'ағылшын',
    es: 'испан',
    fil: 'филиппин',
    fr: 'француз',
    ja: 'жапон',
    kk: 'қазақ',
    ko: 'корей',
    pt: 'португал',
    ru: 'орыс',
    tr: 'түрік',
    zh: 'қытай',
  },
  meetings: 'Кездесулер',
  searchHelp: {
    lead: 'Жазбалардың әр абзацынан, басқа жарияланымдардан және жазбасы жоқ белгілі кездесулерден іздеу. Есімдер кез келген жазуда, күндер мен сандар кез келген түрде, тіркестер тырнақшада теріледі; қызмет пен жыл бойынша алдымен сол кезде осы қызметте болған адам көрсетіледі.',
    heading: 'Іздеу тәсілдері',
    means: {
      words: 'осы сөздер немесе сол нәрсенің басқа атаулары',
      phrase: 'дәл осы тіркес',
      without: 'екінші сөзі жоқ бірінші сөз',
      name: 'кез келген жазудағы немесе жазылудағы есім',
      figure: 'кез келген әдеттегі жазылудағы сан',
      date: 'күн',
    },
  },
  home: {
    latest: 'Соңғы жазба',
    allMeetings: 'Барлық жазба мен белгілі кездесу',
    topics: 'Басты тақырыптар',
    topicsCaption: 'Әр тақырыптағы абзацтар, тараптар бойынша',
    allTopics: (count) => `Барлық тақырып (${count})`,
    description: (description) => `${description} Хронология, абзацтары нөмірленген жазбалар, толық мәтіннен іздеу.`,
  },
  moved: {
    title: 'Бұл бет көшірілді',
    text: 'Оның жаңа мекенжайы:',
    description: (to) => `Бұл беттің жаңа мекенжайы: ${to}.`,
  },
  offline: {
    title: 'Офлайн қолжетімсіз',
    description: 'Бет ашылмай, бұл құрылғыда оның көшірмесі болмаған кезде көрсетіледі.',
    text: 'Бұл бетке қосылу мүмкін емес, ал құрылғыда оның көшірмесі жоқ. Беттер оқылған кезде сақталады.',
    ways: 'Мыналар сақталған болуы мүмкін:',
    whole: {
      offer: 'Бүкіл архивті офлайн оқу үшін сақтау ({MB} МБ)',
      underWay: '{all} файлдың {done} файлы',
      done: 'Бүкіл архив осы құрылғыда сақталды.',
      failed: 'Кейбір файлдар жүктелмеді. Байланыс жақсарғанда қайталап көріңіз.',
    },
  },
  notFound: {
    title: 'Бет табылмады',
    text: 'Бұл архивтегі мекенжайлар өзгермейді; сілтеме қате терілген немесе толық болмауы мүмкін.',
    description: 'Бұл мекенжайда бет жоқ.',
    ways: 'Осы жерден бастаңыз:',
  },
  about: {
    title: 'Архив туралы',
    /** `Іріктеме: 20 белгілі кездесудің ішінен 5 жазба.` */
    sample: (covered) => `Іріктеме: ${covered}.`,
    reports: (from) => `Әр жазба ағылшын тіліндегі бір хабарламаны баяндайды: ${from}.`,
    reportError: 'Қате туралы хабарлау:',
    description:
      'Жазбалар қалай жазылады, тексеріледі және түзетіледі, не белгісіз және оларға қалай сілтеме жасалады.',
  },

  /** The editions of the archive in further languages; the English dictionary says nothing of being one. */
  edition: {
    /** The language in its own words, as the reader chooses it. */
    name: 'Қазақша',
    /** On each record of an edition. */
    translated: 'Редакторлар ағылшын тіліндегі жазбадан аударған; негізге сол жазба алынады.',
    revised: 'Осы тілде сөйлейтін адам қарап шыққан.',
    notRevised: 'Осы тілде сөйлейтін адам әлі қарап шыққан жоқ.',
    outdated: 'Ағылшын тіліндегі жазбадан ескі, ол кейін өзгертілген.',
    /** Beside what is not translated. */
    inEnglish: 'ағылшын тілінде',
  },

  // The words of the timeline, small and large, and of the meetings that are known without a record.

  timeline: {
    record: 'Жазба',
    found: { meetings: '', 'none found': 'табыл\u00ADмады', 'not searched': 'іздел\u00ADмеді' },
    begins: (date, why) => `Хронологияның басы: ${date}. ${why}`,
    key: {
      record: 'жазба',
      known: 'белгілі кездесу, жазбасы әзірге жоқ',
      unsure: 'күні немесе кездесудің өзі анық емес',
      office: 'қызметте; ауысқан күні белгісіз жерде жіңішке',
    },
    acting: 'міндетін атқарушы',
    briefly: 'Қысқа мерзімге:',
    event: 'Аталған оқиға',
    events: 'Хабарламаларда аталған оқиғалар',
    /** How they met where no place is told. */
    apart: { video: 'бейнебайланыс арқылы', telephone: 'телефон арқылы' },
    /** Where and how the two met. */
    where: {
      'in-person': (place) => `${place}, бетпе-бет`,
      video: (place) => `${place}, бейнебайланыс арқылы`,
      telephone: (place) => `${place}, телефон арқылы`,
    },
    /** A further passage on an event. */
    also: (paragraph, day) => `сондай-ақ ${paragraph}, ${day} күнгі жазба`,
    morePassages: (count) => `және тағы ${String(count)}`,
  },
  known: {
    meetings: { one: 'белгілі кездесу', other: 'белгілі кездесу' },
    further: { one: 'кездесу', other: 'кездесу' },
    /** `20 белгілі кездесудің ішінен 5 жазба`; the noun is that of `meetings`. */
    covers: (records, meetings) => `${meetings}дің ішінен ${records}`,
    allFrom: (side) => `барлығы ${side}нан`,
    from: (records, side) => `${side}нан – ${records}`,
    fromNeither: (records) => `үшінші тараптан – ${records}`,
    atLeast: (further) => `Кемінде тағы ${further} белгілі`,
    searched: 'Ізделген жерлер',
    searchedIn: (years, places) => `Ізделген жерлер (${years}): ${places}`,
    notSearched: 'Әлі ізделмеген жерлер',
    details: 'Қаралған дереккөздер',
    searchedFor: (years, date) => `${years} жылдар; ізделген күні: ${date}.`,
    placeNotStated: 'орны көрсетілмеген',
    doubt: 'Анық емес',
    dateBecause: (reason) => `Күні жанама анықталған: ${reason}`,
    placeBecause: (reason) => `Орны жанама анықталған: ${reason}`,
    sources: 'Дереккөздер',
    account: (adjective) => `${ofSide(adjective)} жарияланымы`,
    thirdParty: `${ofSide(undefined)} жарияланымы`,
    published: (date) => `жарияланған күні: ${date}`,
    /** When the editors read it. */
    read: (date) => `оқылған күні: ${date}`,
    withoutRecord: 'Белгілі кездесулер, жазбасы әзірге жоқ',
    lead: 'Редакторларға белгілі барлық кездесу, күн ретімен.',
    ofLarge: 'Соңғы жазбалар және жазбасы жоқ барлық белгілі кездесу, күн ретімен.',
  },
  chronicle: {
    page: (year, part, parts) => (parts === 1 ? year : `${year}, ${String(parts)} беттің ${String(part)}-беті`),
    title: (period) => `Хронология: ${period}`,
    description: (period) => `Жазбалар күн ретімен: ${period}.`,
    all: 'Барлық жылдар',
    sometime: 'Жыл ішінде',
    narrow: 'Осы жазбалардан іздеу',
    narrowAll: (leader) => `Іздеу: ${leader}, тақырып, орны немесе түрі бойынша`,
    latest: (count) => `Соңғы ${count}; бұрынғылары төменде, жылдар бойынша.`,
    byYear: 'Барлық жазба жылдар бойынша',
  },
  // The words of a record, and of two records side by side.

  record: {
    facts: 'Кездесу',
    date: 'Күні',
    onDay: (weekday, day) => `${day}, ${weekday}`,
    format: 'Түрі',
    speaker: (name, office) => `${name}, ${office}`,
    place: 'Орны',
    building: 'Ғимарат',
    otherPlace: 'Екінші тарап болған жер',
    /** What leads from the form of a meeting to its place. */
    at: (format) => (format === 'in-person' ? ', ' : ', бір тараптың орны: '),
    retoldFrom: (adjective) => `${ofSide(adjective)} хабарламасы бойынша`,
    onlyQuoted: 'Атаулардан басқа, тек тырнақшадағы сөздер хабарламаның өзінікі',
    topicsCount: (count) => `${String(count)} тақырып`,
    more: 'Деректер мен оқиғалар',
    notStated: 'хабарламада көрсетілмеген',
    inferred: 'жанама анықталған',
    evidenced: 'басқа жарияланымнан',
    evidencedBy: (reason) => `басқа жарияланымнан: ${reason}`,
    inferredBecause: (reason) => `Жанама анықталған: ${reason}`,
    paragraphLink: (number) => `${String(number)}-абзацқа сілтеме`,
    documents: 'Қол қойылған құжаттар',
    figures: 'Сандар',
    figure: 'Сан',
    figureOf: 'Нені өлшейді',
    figureWhere: 'Қай жерде',
    refersTo: 'Аталған оқиғалар',
    onTimeline: (event, date) => `${date}, хронологияда: ${event}`,
    notes: 'Редактор ескертпелері',
    noteCount: { one: 'ескертпе', other: 'ескертпе' },
    corrections: 'Түзетулер',
    /** What was done to a paragraph, by its number and the hash of its wording before and after. */
    corrected: (was, became) => {
      const before = search.paragraphShort(was.number);
      if (became === undefined) return `${before} алып тасталды`;
      if (became.number === was.number) return `${before} басқаша тұжырымдалды`;
      const reworded = became.hash === was.hash ? '' : ', басқаша тұжырымдалды';
      return `${before} көшірілді, енді ${search.paragraphShort(became.number)}${reworded}`;
    },
    correctionSpeaker: (from, to) => `«${to}» бөліміне қойылды, бұрын «${from}» бөлімінде болған`,
    wordingUnchanged: 'Сілтеме жасалғаннан бері өзгермеген.',
    wordingChanged: (date, reason) => `Сілтеме жасалғаннан кейін өзгертілген, ${date}: ${reason}`,
    wordingMoved: (paragraph, date, reason) =>
      `Сілтемеде ${paragraph}; өзгермеген, бірақ осы жерге көшірілген, ${date}: ${reason}`,
    wordingBack: (paragraph) => `Сілтемеде ${paragraph}; содан кейін өзгертіліп, қалпына келтірілген.`,
    wordingCited: 'Сілтемедегі күйі',
    wordingNow: 'Қазір',
    note: (about) => `Ескертпе: ${about}`,
    source: 'Дереккөз',
    sourceLead: 'Бұл жазба мына хабарламаны баяндайды.',
    moreOfSource: 'Бөлім, авторлық белгі және хеш',
    found: (day) => `сол жерден ${day} күні табылды`,
    sourceTitle: 'Тақырыбы',
    publisher: 'Баспагері',
    section: 'Бөлімі',
    published: 'Жарияланған күні',
    credit: 'Авторлық белгі',
    hash: 'Пайдаланылған мәтіннің SHA-256 хеші',
    address: 'Мекенжайы',
    archived: 'мұрағатталған көшірмесі',
    previous: 'Алдыңғы жазба',
    next: 'Келесі жазба',
    neighbours: 'Алдыңғы және келесі жазба',
  },
  table: {
    label: 'Екі тарап не айтты',
    paragraphs: { one: 'абзац', other: 'абзац' },
    words: { one: 'сөз', other: 'сөз' },
    countWords: (text) => text.match(/[\p{Letter}\p{Number}]\S*/gu)?.length ?? 0,
    noWords: (adjective) => `Бұл тараптың сөздері осы хабарламада (${ofSide(adjective)} жарияланымында) жоқ.`,
    across: (voice, number) => `${voice} сол тақырыпта, ${String(number)}-абзац`,
    also: 'сондай-ақ',
    both: 'Екі тарап та',
    only: (side) => `Тек ${side}`,
    neither: 'Екі тараптың да сөзі емес',
  },
  accounts: {
    heading: 'Басқа жарияланымдар',
    lead: 'Ешбір жарияланым стенограмма емес: әрқайсысында айтылғанның бір бөлігі болмауы мүмкін.',
    compared: (day) => `Салыстырылған күні: ${day}.`,
    letter: (index) => String.fromCharCode('a'.charCodeAt(0) + index),
    third: thirdParty,
    inLanguage: (language) => `${language} тілінде`,
    undated: 'күні көрсетілмеген',
    readInPart: 'ішінара оқылған',
    differently: 'Жарияланымдардың айырмашылықтары',
    disputed: 'Даулы мәселелер',
    only: (adjective) => `Тек ${ofSide(adjective)} жарияланымдарында`,
    both: 'Екі тараптың жарияланымдарында:',
    thisReport: 'осы хабарлама',
    list: (count) => (count === 1 ? 'Жарияланым' : `${String(count)} жарияланым`),
    notFound: (adjective, where, day) =>
      `Бұл кездесу туралы ${ofSide(adjective)} жарияланымы редакторларға белгісіз. Ізделген күні: ${day}; ізделген жері: ${where}.`,
  },
  compare: {
    title: 'Екі жазбаны салыстыру',
    lead: 'Екі жазба қатар, тақырыптар мен сөйлеушілер бойынша.',
    boundedLead: 'Әр жазба өзінің алдындағы жазбамен қатар, тақырыптар мен сөйлеушілер бойынша.',
    with: 'Мынамен салыстырылды:',
    indexDescription: 'Архив жазбалары қатар, тақырыптар мен сөйлеушілер бойынша.',
    pair: (earlier, later) => `${earlier} және ${later}: салыстыру`,
    pairDescription: (earlier, later) =>
      `«${earlier}» және «${later}» жазбалары қатар: екеуіне ортақ тақырыптар, біреуінде ғана бар тақырыптар және сандар.`,
    apart: (duration) => `Араларында – ${duration}.`,
    sameDay: 'Бір күні.',
    both: 'Екі жазбада да бар',
    bothNone: 'Екі жазбаның ортақ тақырыбы жоқ.',
    only: 'Бір жазбада ғана бар',
    onlyOn: (day) => `Тек ${day} күнгі жазбада`,
    onlyNone: 'Бұл жазбаның барлық тақырыбы екіншісінде де бар.',
    notInRecord: 'бұл жазбада жоқ',
    above: 'сондай-ақ, жоғарыда:',
    noFigures: 'Жазбада сандар жоқ.',
    rest: 'Тақырыбы жоқ абзацтар',
    noRest: 'жоқ',
    withDay: (day) => `Салыстыру: ${day}`,
    others: 'Басқа салыстырулар',
  },
  // The words of the pages on people, places, topics, terms and commitments, and of their index.

  entity: {
    otherNames: 'Басқа атаулары мен жазылулары',
    offices: 'Лауазымдары',
    /** The years of an office in short, to the present when the last is not known. */
    officeYears: (from, to) =>
      to === undefined ? `${String(from)} жылдан бері` : from === to ? String(from) : `${String(from)}–${String(to)}`,
    officeFrom: (from) => `${fromDate(from)} бастап`,
    officeFromTo: (from, to) => `${from} – ${to}`,
    ledMeetings: 'Кездесулері',
    asOffice: (office) => `${office} ретінде`,
    /** An office as it was held. */
    office: ({ title, acting }) => (acting ? `${title} (міндетін атқарушы)` : title),
    heldHere: 'Осы жерде өткен кездесулер',
    passages: 'Үзінділер',
    meetingCount: { one: 'кездесу', other: 'кездесу' },
    noPassages: 'Жазбалардың ешбір абзацында аталмайды.',
    within: 'Орналасқан жері:',
    otherWords: 'Басқаша аталуы',
    leads: {
      people: 'Кездескендер және жазбаларда аталған басқа адамдар.',
      places: 'Екі тарап кездескен жерлер және жазбаларда аталған басқа жерлер.',
      topics: 'Хабарламаларға сәйкес әр тарап не туралы айтты, кездесулер бойынша.',
      glossary: 'Жазбаларда аталған бағдарламалар, ұйымдар, қорлар, форумдар, жобалар және құжаттар.',
      commitments:
        'Жазбаларға сәйкес не сұралды, не ұсынылды, неге қол қойылды, не басталды немесе не орындалды. Бір тараптың өтініші екінші тараптың уәдесі емес.',
    },
    descriptions: {
      people: (name) => `${name}: бұл кім және жазбалардағы ол туралы барлық үзінді.`,
      places: (name) => `${name}: онда өткен кездесулер және жазбалардағы ол туралы барлық үзінді.`,
      topics: (name) => `${name}: әр тарап осы тақырыпта не айтты, кездесулер бойынша.`,
      glossary: (name) => `${name}: бұл не және жазбалардағы ол туралы барлық үзінді.`,
      commitments: (name) =>
        `${name}: не сұралды, не ұсынылды, неге қол қойылды немесе не орындалды, жазбалар бойынша.`,
    },
    listDescription: (kind, name) => `${kind}: «${name}» архивінің барлық мақаласы, үзінділерімен бірге.`,
    none: 'Әзірге мақала жоқ.',
  },
  commitments: {
    steps: 'Жазбаларда',
    parties: { both: 'екі тарап', report: 'хабарламаның өзі' },
    afterwards: 'кейін, басқа дереккөзден',
  },
  topics: {
    description: 'Кім қай тақырыпта айтты, жазбалар мен абзацтар бойынша.',
    caption: 'Әр тақырыптағы абзацтар, жазбалар бойынша',
    captionYears: 'Әр тақырыптағы абзацтар саны, жылдар бойынша',
  },
  pages: {
    label: 'Беттер',
    page: (page, pages) => `${String(pages)} беттің ${String(page)}-беті`,
  },
  map: {
    label: (towns) => `Карта: ${towns}.`,
    caption: 'Жазбасы бар бетпе-бет кездесулер. Карта: Natural Earth, қоғамдық игілік, шекарасыз.',
  },
  aToZ: {
    title: 'Алфавиттік көрсеткіш',
    lead: 'Жазбалардағы барлық адам, жер, тақырып, термин, міндеттеме және сан, барлық жазылуда және жазуда, абзацтарымен бірге.',
    letters: 'Көрсеткіш әріптері',
    /** Sections that are no letter: how they are headed, and what they are called. */
    sections: {
      figures: { label: '0–9', lang: undefined, name: 'Сандар' },
      cyrillic: { label: 'А–Я', lang: 'und-Cyrl', name: 'Кирилл жазуы' },
      han: { label: '汉字', lang: 'zh', name: 'Қытай иероглифтері' },
      other: { label: '…', lang: undefined, name: 'Басқа жазулар' },
    },
    see: 'қараңыз:',
    seeAlso: 'Тағы қараңыз:',
    kinds: {
      people: 'адам',
      places: 'жер',
      topics: 'тақырып',
      glossary: 'сөздік',
      commitments: 'міндеттеме',
    },
    /** The first paragraphs of a meeting; the sign is not parted from its number. */
    paragraphs: (numbers) => `¶\u00A0${numbers}`,
    more: (passages) => `арасында ${passages}`,
    page: (section, part, parts) =>
      parts === 1 ? `Көрсеткіш: ${section}` : `Көрсеткіш: ${section}, ${String(parts)} беттің ${String(part)}-беті`,
    headingCount: { one: 'тақырыпша', other: 'тақырыпша' },
    description:
      'Барлық жазылудағы және жазудағы есімдер, тақырыптар, терминдер, міндеттемелер және сандар, абзацтарымен бірге.',
    pageDescription: (page) =>
      `${page}: есімдер, тақырыптар, терминдер, міндеттемелер және сандар, абзацтарымен бірге.`,
  },
  // The words of what other programs read: feeds, data files, book, citations, pictures.

  feeds: {
    name: (archive) => `${archive}: жазбалар мен түзетулер`,
    about: (name, archive) => `${archive}: ${name}`,
    corrected: (title) => `Түзетілді: ${title}`,
    follow: (name) => `Жаңалықтарына жазылу: ${name} (Atom арнасы)`,
  },
  codebook,
  data: {
    title: 'Деректер және жүктеп алу',
    lead: 'Бүкіл архив ашық форматтарда. Файл оның мазмұны өзгергенде ғана өзгереді.',
    description:
      'Барлық жазба CSV, JSON, библиографиялық сілтеме, күнтізбе және кітап түрінде, арналармен және әр бағанның сипаттамасымен.',
    statements: 'Барлық мәлімдеме',
    statementsLead:
      'Әр абзац күнімен, тарабымен, сөйлеушісімен, тақырыптарымен және мекенжайымен. Файл Excel және басқа кестелік бағдарламаларда сол күйінде ашылады.',
    whole: 'Бүкіл архив',
    periods: 'Кезеңдер бойынша жазбалар',
    periodsLead: 'Әр кезеңнің жазбалары барлық форматта.',
    /** A part by its key, `2010s`, `2015-2019` or `2015-2` for a part of a year. */
    period: (key) =>
      key
        .replace(/^(\d{4})-(?=\d{4}$)/u, '$1–')
        .replace(/-(\d+)$/u, ', $1-бөлік')
        .replace(/^(\d{3}0)s/u, '$1-жылдар'),
    ofPeriod: (period) => `Деректер және жүктеп алу, ${period}`,
    ofPeriodDescription: (period) =>
      `Бір кезеңнің жазбалары, ${period}: CSV, JSON, библиографиялық сілтеме, күнтізбе және кітап түрінде.`,
    tables: 'Басқа кестелер',
    tablesLead:
      'UTF-8 кодтауындағы CSV файлдары; идентификаторлар арқылы байланысқан және деректер пакетінде сипатталған. Excel бағдарламасында оларды Data, From Text/CSV арқылы жүктеңіз.',
    follow: 'Арналар және басқа мекенжайлар',
    followLead: (leader) =>
      `Әрбір ${leader} және әрбір тақырып бойынша арна бар, оның сілтемесі сол беттің өзінде. Сондай-ақ әр жазба Markdown, JSON, библиографиялық сілтеме және күнтізбе жазбасы түрінде өз мекенжайында, тек соңы басқаша болып берілген.`,
    codebook: 'Бағандар сипаттамасы',
    codebookLead: 'Барлық кестенің барлық бағаны. Бос ұяшық архивте ол туралы айтылмағанын білдіреді.',
    eachRow: (row) => `Әр жол: ${row}.`,
    file: 'Файл',
    holds: 'Мазмұны',
    amount: 'Саны',
    size: 'Көлемі',
    changed: 'Соңғы өзгеріс',
    oneOf: (values) => `Мына мәндердің бірі: ${values}.`,
    idOf: (table) => `${table} кестесінің идентификаторы.`,
    key: (columns) => `Кілт: ${columns}.`,
    noKey: 'Кілті жоқ: жолдар қайталануы мүмкін.',
    parts: (most) =>
      `Ешбір кестеде ${most} кездесуден артық болмайды; үлкенірек архив онжылдықтарға, бесжылдықтарға немесе жылдарға бөлінеді, бөліктердің тізімі деректер пакетінде.`,
    rows: { one: 'жол', other: 'жол' },
    tableCount: { one: 'кесте', other: 'кесте' },
    formats: {
      datapackage: 'Барлық кестенің сипаттамасы: түрлері, кілттері және сілтемелері бар Frictionless Data Package',
      json: 'Әр жазба толық, басқа жарияланымдарымен; белгілі кездесулер, қаралған дереккөздер, барлық адам, жер, тақырып, термин және міндеттеме, JSON түрінде',
      jsonld: 'Кездесулер, жазбалар және адамдар schema.org терминдерінде, JSON-LD түрінде',
      bib: 'Барлық жазбаға библиографиялық сілтемелер, BibTeX түрінде (BibLaTeX өрістері)',
      ris: 'Барлық жазбаға библиографиялық сілтемелер, RIS түрінде',
      'csl.json': 'Барлық жазбаға библиографиялық сілтемелер, CSL-JSON түрінде',
      epub: 'Электрондық кітап оқуға арналған архив кітабы (EPUB 3), ескертпелерімен және көрсеткішімен',
      ics: 'Кездесулер күнтізбе түрінде; жазбасы жоқ белгілі кездесулер болжамды деп белгіленген',
    },
    subscriptions: [
      ['feed.xml', 'Жазбалар мен түзетулер толық, Atom арнасы түрінде'],
      ['feed.json', 'Сол мазмұн JSON Feed түрінде'],
      [
        'calendar.ics',
        'Кездесулер жазылуға болатын күнтізбе түрінде; жазбасы жоқ белгілі кездесулер болжамды деп белгіленген',
      ],
      ['sitemap-index.xml', 'Барлық бет, өзгертілген күнімен'],
      ['data/record.schema.json', 'Жазбаның JSON өрістері нені білдіреді, JSON Schema түрінде'],
      ['llms.txt', 'Тілдік модельдерге арналған тізім: әр жазбаның Markdown мәтіні'],
    ],
    openFacts: {
      date: 'күні',
      place: 'жері',
      building: 'ғимараты',
      otherPlace: 'екінші жері',
      title: 'хабарламаның тақырыбы',
      publisher: 'хабарламаның баспагері',
      section: 'хабарламаның бөлімі',
      published: 'хабарламаның күні',
      credit: 'хабарламаның авторы',
    },
    noneFound: 'табылмады',
    license: (licence) =>
      `${licence} лицензиясы бойынша еркін пайдалануға болады; редакторларды атап, мекенжайын көрсетіңіз.`,
  },
  book: {
    contents: 'Мазмұны',
    cover: 'Мұқаба',
    landmarks: 'Кітап бөліктері',
    access: 'Барлығы мәтін түрінде: сілтемелері бар мазмұны, тақырыптары, ескертпелері және көрсеткіші бар.',
    titlePage: 'Титул беті',
    contentOf: (day) => `${day} күнгі жағдай бойынша`,
    backToText: 'Мәтінге оралу',
    outcome: 'Қорытынды',
    /** For a video meeting or a call: it was held on the link, whose ends are two places. */
    onePlace: 'Бір тарап болған жер',
    whose: 'Кімнің жарияланымы',
    afterwards: 'Кейін, басқа дереккөздерден',
    lookedFor: (date, why) => `Іздеудің басы: ${date}. ${why}`,
  },
  llms: {
    introduction:
      'Әр жазба бір кездесу туралы жарияланған бір хабарламаны нөмірленген абзацтармен, архивтің өз сөзімен баяндайды; атаулардан басқа, тек тырнақшадағы сөздер хабарламаның өзінікі. Жазбада айтылмаған нәрсе оның хабарламасында жоқ; бұл кездесудің өзі туралы ештеңе білдірмейді. Мәлімдемелер сөйлеушілер бойынша топтастырылған. Жазбаның 3-абзацына сілтеме жасау үшін оның тұрақты мекенжайына #p3 қосыңыз. Жазбаның Markdown мәтіні сол мекенжайда, соңғы қиғаш сызықтың орнына .md қойылған түрде.',
    records: 'Жазбалар',
    outcome: (outcome) => `Қорытынды: ${outcome}`,
    otherAccounts: { one: 'басқа жарияланым', other: 'басқа жарияланым' },
    files: [
      ['Деректер пакеті', 'data/datapackage.json', 'CSV файлдарының әр кестесі мен бағаны нені білдіреді'],
      ['Жүктеп алу', 'data/', 'әр файл көлемімен, күнімен және бағандар сипаттамасымен'],
      ['Арна', 'feed.json', 'соңғы жазбалар мен түзетулер, толық'],
    ],
    optional: 'Қосымша',
    pages: [
      ['Архив туралы', 'about/', 'жазбалар қалай жасалады, қалай сілтеме жасалады және түзетіледі'],
      ['Алфавиттік көрсеткіш', 'a-z/', 'барлық есім, тақырып және сан, абзацтарымен'],
    ],
  },
  cite: {
    /** The sentence with which every citation names the report that the record was written from. */
    source: (adjective, publication) =>
      `${adjective === undefined ? 'Хабарлама' : `${ofSide(adjective)} хабарламасы`} бойынша баяндалған (${publication.join(', ')}).`,
    dated: (title, day) => `${title}, ${day}`,
    publisherNotStated: 'баспагері көрсетілмеген',
    /** How a passage names its record, and whose words it retells. */
    record: (archive, day) => `${archive}, ${day} күнгі жазба`,
    paraphrase: (publisher) => `хабарламаның өз сөзімізбен берілген мазмұны, баспагері: ${publisher}`,
    heading: 'Осы жазбаға сілтеме жасау',
    style: 'Сілтеме стилі',
    copy: 'Көшіру',
    copyStyle: (style) => `${style} стилінде көшіру`,
    /** Where what copies did not come. */
    lost: 'Бұл жүктелмеді. Бетті қайта жүктеу үшін тағы басыңыз.',
    files: 'Файлдар',
    fileNames: {
      md: 'Markdown',
      json: 'JSON',
      bib: 'BibTeX',
      ris: 'RIS',
      'csl.json': 'CSL-JSON',
      ics: 'iCalendar',
    },
    ...copying,
  },
  picture: {
    year: (year) => `${year} жылғы кездесулер`,
    meeting: (day) => `${day} күнгі кездесу`,
  },
  calendar: {
    apart: (format, places) => (places === '' ? format : `${format}, бір тараптың орны: ${places}`),
    record: (address) => `Жазба: ${address}`,
    known: (leaders) => `Белгілі кездесу, жазбасы әзірге жоқ: ${leaders}`,
    source: (publisher, address) => `${publisher}: ${address}`,
    more: (address) => `Толығырақ: ${address}`,
  },
};
