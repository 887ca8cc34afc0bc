/**
 * Characters that people in Guangxi write for one another, since they stand for one Zhuang or Cantonese syllable or for
 * two that rhyme: Zhuang first syllables with what they mean, then sounds that Mandarin keeps apart. They propose, they
 * never settle anything.
 */
const LOCAL_SOUNDS: readonly (readonly [syllable: string, characters: string])[] = [
  ['na (paddy)', '那纳'],
  ['rungh (flat between hills)', '弄陇垅隆'],
  ['lungz, rungh', '龙垅陇弄隆'],
  ['lueg (gully)', '六渌绿陆录禄菉'],
  ['bya, bak (rock hill, mouth)', '岜八巴百白'],
  ['bak (mouth)', '百北剥博'],
  ['dah (river)', '驮大达太'],
  ['mbanj (village)', '板曼班晚'],
  ['doengh (field plain)', '垌洞董峒桐'],
  ['gamj (cave)', '甘敢感咁'],
  ['gemh (pass)', '建甲坚剪'],
  ['daemz, vaengz (pond)', '塘潭榃'],
  ['laj (below)', '拉喇'],
  ['go, gok (tree, corner)', '果古歌哥'],
  ['gaq, gak (the one at)', '个介嘎'],
  ['goek, guk (foot)', '谷古'],
  ['ba, bag (slope, side)', '把百怕'],
  ['mboq, boh (spring, slope)', '布婆'],
  ['bu, mbouj', '布逋埠'],
  ['ndoeng (forest)', '东岽'],
  ['ndoi (earth hill)', '雷耒'],
  ['ranz (house)', '兰栏'],
  ['rij (brook)', '利里'],
  ['reih (dry field)', '利黎'],
  ['kui, wui', '葵奎回魁'],
  ['kam, sam', '琴岑'],
  ['ling', '岭领嶺'],
  ['kei, ki', '岐崎歧枝'],
]

/**
 * Cantonese syllables (Jyutping without tones) of characters that stand in place names of Guangxi and Guangdong. Written
 * down from the spoken language; only what place names need.
 */
const CANTONESE = `
aa 亚鸦桠 baa 巴岜芭把 baak 百白柏伯 baat 八 bak 北 baan 班板 bin 边 bo 波坡 bou 布步埠 bui 背贝杯 bun 盘 caa 茶查 caap 插 ceon 春
cim 潜 ciu 潮 co 初 coeng 长场 cung 冲涌松 cyun 村泉 daa 打 daai 大 daan 丹旦 dang 登灯 dei 地 deng 钉 ding 顶丁 doi 代台 dung 东冬
fu 富湖虎 fung 风峰封 gaa 家加 gaai 街界佳 gaap 甲夹 gaau 交 gam 金甘敢 gang 更 gau 九狗旧 gei 基机 geng 镜 go 歌哥个 gok 角各 gon 干
gong 江岗冈 gou 高 gu 古鼓 guk 谷菊 gung 公工 gwai 桂鬼龟 gwan 军均 gwok 国 haa 下夏 ham 坎咸 hang 坑行 hau 口后 hei 溪 heng 轻
ho 河何荷 hoi 海开 hok 学 hung 红孔洪 jam 音 jan 人仁 jat 一日 jau 油有游 jeng 营 ji 义二 jim 盐岩 jip 叶 jiu 腰窑 jung 榕容 jyu 鱼余
kei 旗奇岐崎 kiu 桥 ku 箍 kui 葵 kwai 葵奎规 laa 罗喇拉 laai 赖拉 laam 蓝南 laan 兰栏 lai 黎丽 lam 林 lau 流楼 lei 利梨里 leng 岭领灵
lik 力 lin 莲连 liu 料 lo 罗萝 loeng 良梁 loi 来雷 lok 乐洛 long 廊浪 lou 老路 luk 六陆绿录渌鹿禄 lung 龙陇垅弄隆 maa 马麻 maan 曼晚万
maau 茅 mai 米 mau 茂 mei 尾 ming 明名 mo 磨 mok 莫 mou 武 mui 梅 mun 门 naa 那纳 naam 南 nga 牙 ngo 鹅 ngok 岳 ngau 牛 paa 爬
paai 排牌 ping 平坪 pin 片 po 婆 pou 甫埔 saa 沙 saam 三 saan 山 sak 石 sam 琴岑心 san 新 sau 秀 sei 四 sek 石硕 seoi 水 sin 仙 so 梭
soeng 上 song 桑 suk 熟 syu 书 taai 太 taam 潭谭 tau 头 tin 田天 to 驮 toi 台 tong 塘堂 tung 桐同洞垌峒 wan 云 wo 禾和 wong 黄王
wu 乌湖 wui 回会 zaa 渣 zai 仔 zau 州 zeoi 嘴咀 zim 尖 zuk 竹 zung 中 zyu 朱猪
`

const cantonese = new Map<string, Set<string>>()
{
  let syllable = ''
  for (const word of CANTONESE.trim().split(/\s+/u))
    if (/^[a-z]+$/u.test(word)) syllable = word
    else for (const character of word) cantonese.set(character, (cantonese.get(character) ?? new Set()).add(syllable))
}

const sameInCantonese = (first: string, second: string): boolean =>
  [...(cantonese.get(first) ?? [])].some((syllable) => cantonese.get(second)?.has(syllable))

const groupsOf = new Map<string, Set<number>>()
LOCAL_SOUNDS.forEach(([, characters], group) => {
  for (const character of characters) groupsOf.set(character, (groupsOf.get(character) ?? new Set()).add(group))
})

const sharesGroup = (first: string, second: string): boolean =>
  [...(groupsOf.get(first) ?? [])].some((group) => groupsOf.get(second)?.has(group))

export const soundAlikeLocally = (first: string, second: string): boolean =>
  sharesGroup(first, second) || sameInCantonese(first, second)
