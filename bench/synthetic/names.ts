import type { NativeName } from '../../src/archive/schema/parts.ts';
import type { Random } from './random.ts';

/** A name, or a syllable of one, in Latin letters, in Cyrillic ones and in Chinese characters that sound alike. */
export interface Name {
  readonly latin: string;
  readonly cyrillic: string;
  readonly hanzi: string;
}

const syllables = (list: string): readonly Name[] =>
  list.split('|').map((triple) => {
    const [latin = '', cyrillic = '', hanzi = ''] = triple.split(' ');
    return { latin, cyrillic, hanzi };
  });

const SYLLABLES = syllables(
  'ba ба 巴|be бе 贝|bo бо 博|da да 达|de де 德|do до 多|el эль 埃尔|ga га 加|gu гу 古|ha ха 哈|ka ка 卡|ke ке 克|' +
    'ko ко 科|ku ку 库|la ла 拉|le ле 列|li ли 利|lu лу 卢|ma ма 马|me ме 梅|mi ми 米|mo мо 莫|na на 纳|ne не 涅|ni ни 尼|' +
    'no но 诺|nu ну 努|or ор 奥尔|pa па 帕|ra ра 拉什|ri ри 里|ro ро 罗|ru ру 鲁|sa са 萨|se се 谢|sha ша 沙|shi ши 希|so со 索|' +
    'su су 苏|ta та 塔|te те 捷|ti ти 季|to то 托|tu ту 图|va ва 瓦|ve ве 韦|vi ви 维|za за 扎|zhu жу 朱|yel ель 耶尔',
);
const FAMILY_ENDINGS = syllables(
  'nov нов 诺夫|bek бек 别克|min мин 明|ev ев 耶夫|ran ран 兰|ssimov симов 西莫夫|dar дар 达尔|ley лей 莱',
);
const PLACE_ENDINGS = syllables(
  'gorsk горск 戈尔斯克|shan шань 山|tau тау 套|mar мар 马尔|port порт 港|stan стан 斯坦|kent кент 肯特',
);

/** A new name: of two or three syllables, or of two and an ending. */
export function newName(of: 'given' | 'family' | 'place', random: Random): Name {
  const parts = Array.from({ length: of === 'given' ? random.between(2, 3) : 2 }, () => random.oneOf(SYLLABLES));
  if (of !== 'given') parts.push(random.oneOf(of === 'family' ? FAMILY_ENDINGS : PLACE_ENDINGS));
  const join = (script: keyof Name) => parts.map((one) => one[script]).join('');
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  return { latin: capital(join('latin')), cyrillic: capital(join('cyrillic')), hanzi: join('hanzi') };
}

/** The names in other scripts, as content files have them; fewer languages know a lesser name. */
export function nativeNames({ cyrillic, hanzi }: Name, random: Random): NativeName[] {
  return [
    { lang: 'zh-Hans', name: hanzi },
    { lang: 'ru', name: cyrillic },
    ...(random.happens(0.6) ? [{ lang: 'kk', name: cyrillic.replaceAll('а', 'ә').replaceAll('и', 'і') }] : []),
  ];
}

/** Other Latin spellings of a name, as transcriptions differ: Massimov, Masimov; Shako, Xako. */
export function spellings(latin: string): string[] {
  const changed = [
    latin.replaceAll('ss', 's'),
    latin.replace(/([aeiou])s([aeiou])/, '$1ss$2'),
    latin.replace('sh', 'x').replace('Sh', 'X'),
    latin.replace(/([^y])el/, '$1yel'),
    latin.replace('zh', 'j').replace('Zh', 'J'),
    latin.replace('ka', 'qa').replace('Ka', 'Qa'),
    latin.replace(/ev\b/, 'yev'),
  ];
  return [...new Set(changed)].filter((one) => one !== latin).slice(0, 3);
}

/** The file name that a name gives. */
export function idOf(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  );
}
