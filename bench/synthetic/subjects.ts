/** A word in English, Russian and Chinese. */
type Word = readonly [english: string, russian: string, chinese: string];

function words(list: string): readonly Word[] {
  return list.split('|').map((triple) => {
    const [english = '', russian = '', chinese = ''] = triple.split('/');
    return [english, russian, chinese];
  });
}

/** Fields of policy. A topic is a field or a part of one. */
export const FIELDS = words(
  'trade/торговля/贸易|energy/энергетика/能源|transport/транспорт/运输|agriculture/сельское хозяйство/农业|finance/финансы/金融|' +
    'education/образование/教育|culture/культура/文化|tourism/туризм/旅游|health/здравоохранение/卫生|water/вода/水利|' +
    'mining/горное дело/采矿|industry/промышленность/工业|science/наука/科学|labour/труд/劳务|environment/окружающая среда/环境|' +
    'security/безопасность/安全|communications/связь/通信|investment/инвестиции/投资|housing/жильё/住房|sport/спорт/体育',
);

/** What tells the parts of a field apart. */
export const PARTS = words(
  'cross-border/трансграничная/跨境|rural/сельская/农村|digital/цифровая/数字|green/зелёная/绿色|regional/региональная/区域|' +
    'long-term/долгосрочная/长期|joint/совместная/联合|winter/зимняя/冬季|river/речная/河流|mountain/горная/山区|' +
    'public/государственная/公共|private/частная/民营|modern/современная/现代|northern/северная/北方|southern/южная/南方|' +
    'industrial/промышленная/产业|scientific/научная/科研|emergency/чрезвычайная/应急|seasonal/сезонная/季节|youth/молодёжная/青年',
);

/** What a glossary entry is called, and its kind in the glossary. */
export const BODIES = words('Fund/фонд/基金|Forum/форум/论坛|Programme/программа/计划|Corridor/коридор/走廊|Commission/комиссия/委员会|Agreement/соглашение/协定'); // prettier-ignore
export const KINDS_OF_BODIES = new Map([['Corridor', 'project'], ['Commission', 'organization'], ['Agreement', 'document']]); // prettier-ignore

/** Where meetings are held in a city. */
export const BUILDINGS = words('State Guest House/Государственная резиденция/国宾馆|Hall of the Republic/Дворец Республики/共和国宫|Government House/Дом правительства/政府大楼'); // prettier-ignore

/** What is promised; a commitment is one of these for a topic at a place. */
export const UNDERTAKINGS = ['Supplies for', 'Training for', 'Credit line for', 'Joint venture in', 'Working group on', 'Pilot zone for']; // prettier-ignore
