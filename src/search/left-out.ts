/** Words by which one asks, and words that only join others, folded: English, Russian, Kazakh, Chinese. */
const LEFT_OUT = new Set(
  (
    'what which who whom whose when where why how did does do done is are was were be been being has have had having ' +
    'say says said saying tell tells told speak speaks spoke spoken talk talks talked mention mentions mentioned ' +
    'can could will would shall should might must the a an and or of in on at to for from by with about into over ' +
    'between than that this these those there their they them he she it its his her we our you your i me my us as if ' +
    'so not no any some all please show find give concerning regarding during anything something everything exactly ' +
    'что кто где когда как какой какая какие почему зачем сказал сказала сказали говорил говорила говорили о об про ' +
    'и в во на с со по из от для ли же не или это был была было были ' +
    'не қалай қашан қайда кім неге туралы және мен деді айтты үшін ' +
    '什么 怎么 怎样 谁 哪里 何时 关于 说 说了 的 了 在 和 与 是 对 吗 呢'
  ).split(' '),
);

/** Whether a word asks or joins, and is left out of a query that has others. */
export function isLeftOut(word: string): boolean {
  return LEFT_OUT.has(word);
}
