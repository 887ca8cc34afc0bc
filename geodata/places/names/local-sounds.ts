/**
 * Characters that people in Guangxi write for one another, since they stand for one Zhuang or Cantonese syllable or for
 * two that rhyme: Zhuang first syllables with what they mean, then sounds that Mandarin keeps apart. They propose, they
 * never settle anything.
 */
const LOCAL_SOUNDS: readonly (readonly [syllable: string, characters: string])[] = [
  ['na (paddy)', '那纳'],
  ['rungh (flat between hills)', '弄陇垅'],
  ['lueg (gully)', '六渌绿陆录禄菉'],
  ['bya, bak (rock hill, mouth)', '岜八巴百白'],
  ['dah (river)', '驮大达太'],
  ['mbanj (village)', '板曼班晚'],
  ['doengh (field plain)', '垌洞董峒桐'],
  ['gamj (cave)', '甘敢感咁'],
  ['gemh (pass)', '建甲坚剪'],
  ['daemz, vaengz (pond)', '塘潭榃'],
  ['laj (below)', '拉喇'],
  ['go, gok (tree, corner)', '果古歌哥'],
  ['mboq, boh (spring, slope)', '布婆'],
  ['ndoeng (forest)', '东岽'],
  ['ndoi (earth hill)', '雷耒'],
  ['kui, wui', '葵奎回魁'],
  ['kam, sam', '琴岑'],
  ['ling', '岭领嶺'],
  ['kei, ki', '岐崎歧枝'],
]

const groupsOf = new Map<string, Set<number>>()
LOCAL_SOUNDS.forEach(([, characters], group) => {
  for (const character of characters) groupsOf.set(character, (groupsOf.get(character) ?? new Set()).add(group))
})

export const soundAlikeLocally = (first: string, second: string): boolean =>
  [...(groupsOf.get(first) ?? [])].some((group) => groupsOf.get(second)?.has(group))
