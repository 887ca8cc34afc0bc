import { readingOf, type LandmarkReading } from './landmark-reading.ts'
import { lastFeature, type LexiconRow } from './lexicon.ts'
import { isBrotherName, readNamedForm, readUnknownName } from './named-forms.ts'
import { endsLikeGivenName, isGivenName, isLikelyPerson, isMasked, isPersonName } from './people.ts'

import type { LandmarkKind } from './model.ts'

export type { LandmarkReading }

const EDGE_WORDS =
  '边上沿 边下沿 上边沿 下边沿 上边缘 下边缘 外边沿 内边沿 沿线 外缘 边沿 边缘 上沿 下沿 外沿 内沿 里沿 东沿 西沿 南沿 北沿 里侧 外侧 内侧 东侧 西侧 南侧 北侧 上侧 下侧 左侧 右侧 一侧 上边 下边 里边 外边 左边 右边 东边 西边 南边 北边 中心线 中线 中心 中间 正中 心 中 墘 边线 边界线 边 沿 缘 帮'.split(
    ' ',
  )
const END_WORDS =
  '顶部 上部 下部 中部 拐弯处 转弯处 转角处 拐角处 拐角 转角 拐弯 转弯 尽头 东端 西端 南端 北端 东头 西头 南头 北头 上头 下头 上端 下端 末端 顶端 端头 东南角 西南角 东北角 西北角 东角 西角 南角 北角 角 端 头 尾 口 首 顶 背 中缺 缺口 缺 中点 中段 上段 下段 会口'.split(
    ' ',
  )
const PLACE_WORDS =
  '地段 路段 地带 遗址 旧址 原址 根部 东南面 西南面 东北面 西北面 东面 西面 南面 北面 正面 对面 后面 前面 上面 下面 里面 外面 背后 面前 之间 附近 一带 旁边 旁 处 里 内 外 上 下 东 西 南 北 前 后 底 面 脚 根 子 仔 水 等'.split(
    ' ',
  )
const POSITION_WORDS = [
  ...EDGE_WORDS.map((word) => ({ word, type: 'edge' as const })),
  ...END_WORDS.map((word) => ({ word, type: 'end' as const })),
  ...PLACE_WORDS.map((word) => ({ word, type: 'place' as const })),
].sort((a, b) => b.word.length - a.word.length)
const MOST_POSITION_WORDS = 4

const LAND_WORD =
  /(?:的)?(?:集体|国有)?(?:田垌|田垅|田塅|畲地|畲田|岭地|草场|牧场|草地|宅基地|承包地|承包田|承包山|自留山|自留地|责任山|责任田|责任地|口粮田|山林地|林地|山林|山场|山地|水田|稻田|旱地|旱土|旱田|田地|土地|荒地|荒山|耕地|农地|菜地|菜园|竹山|茶山|柴山|竹林|杉林|松林|果园|茶园|集体林|树林|林木|园地|地块|地界|地基|边界|田|地|土|山|林|园|界)$/u
const OWNER_END =
  /(?:组|队|屯|户|家|人|主|氏|姓|公司|林场|农场|果场|茶场|集体|厂|寺|庙|祠|庵|观|宫|校|公社|大队|村委会|村委|委员会|社|农户|单位|等人|本人|自己|自家|兄弟|们|方)(?:的)?$/u
const UNIT_END = /(?:组|队|户|公司|林场|农场|果场|茶场|苗圃|村委会|村委|委员会|公社|合作社|单位)$/u
const VILLAGE_END = /(?:村|屯|寨|庄)(?:的)?$/u
const COMMON_LAND =
  /^(?:大|小|老|新|荒|上|下|熟|旱|水|坡|平|集体|国有|河滩|山坡|路边|荒坡)?(?:田|地|土|林|园|山|竹林|果园|树林|林地|耕地|农地|旱地|水田|山林|荒山|山场|山地|荒地|土地|竹山|茶园|菜地|边林|片林|林带|草地)$/u

/** 五组界线, 张家地界线: where somebody's land ends is whose land lies there. */
const OWNED_LINE = /(?:的)?(?:土?地|山|林)?(?:分?界线|界限|边线|界址|地界)$/u

const isOwner = (words: string): boolean => {
  const owner = words.replace(/的$/u, '')
  return (
    owner !== '' &&
    (OWNER_END.test(owner) ||
      VILLAGE_END.test(owner) ||
      isMasked(owner) ||
      isLikelyPerson(owner) ||
      isBrotherName(owner) ||
      (owner.length === 2 && isGivenName(owner)))
  )
}

type Stripped = { phrase: string; row: LexiconRow | null; isEdge: boolean; isEnd: boolean; tail: string }

const positionByWord = new Map(POSITION_WORDS.map((position) => [position.word, position]))
const LONGEST_POSITION = Math.max(...POSITION_WORDS.map(({ word }) => word.length))

const positionEnd = (phrase: string) => {
  for (let length = Math.min(LONGEST_POSITION, phrase.length - 1); length > 0; length--) {
    const position = positionByWord.get(phrase.slice(-length))
    if (position) return position
  }
  return undefined
}

/** Takes position words off the end until a landmark word shows; whole words such as 山脚 come first. */
const stripPositions = (whole: string): Stripped => {
  let phrase = whole
  let isEdge = false
  let isEnd = false
  let tail = ''
  for (let turn = 0; turn <= MOST_POSITION_WORDS; turn++) {
    const row = lastFeature(phrase)
    const position = positionEnd(phrase)
    if (!position) return { phrase, row, isEdge, isEnd, tail }
    const inner = lastFeature(phrase.slice(0, -position.word.length))
    const covered = inner ? inner.term.length + position.word.length : position.word.length
    if (
      row &&
      (row.kind !== 'place' || row.term.length > 1) &&
      row.term.length >= covered &&
      (row.term.length > 1 || inner !== null || !positionEnd(phrase.slice(0, -position.word.length)))
    )
      return { phrase, row, isEdge, isEnd, tail }
    if (
      row &&
      !inner &&
      row.term.length >= position.word.length &&
      !positionEnd(phrase.slice(0, -position.word.length))
    )
      return { phrase, row, isEdge, isEnd, tail }
    isEdge ||= position.type === 'edge'
    isEnd ||= position.type === 'end'
    tail = position.word + tail
    phrase = phrase.slice(0, -position.word.length)
  }
  return { phrase, row: lastFeature(phrase), isEdge, isEnd, tail }
}

/** 田面, 水面: the face of a field or pond is its edge. */
const isFace = (row: LexiconRow, tail: string) => tail.startsWith('面') && ['field', 'water-body'].includes(row.kind)

const EDGE_INSIDE =
  /(?:水面线|水位线|淹没线|尾水线|蓄水线|洪水线|半山|山腰|半山腰|边|沿|缘|畔|心|面|帮|中心线|岸|角|头|边界线)$/u
const END_INSIDE = /(?:角|头|尾|口|沟门)$/u
const CRESTED: readonly LandmarkKind[] = ['ridge', 'spur', 'slope', 'stone', 'place', 'holder', 'settlement']

/** 寨顶, 岌顶: the top of a landform is a peak; its foot is a line of its own. */
const kindWithTail = (kind: LandmarkKind, tail: string): LandmarkKind => {
  if (
    tail.startsWith('顶') &&
    ['ridge', 'spur', 'slope', 'place', 'holder', 'settlement', 'stone', 'water-body', 'field', 'forest'].includes(kind)
  )
    return 'peak'
  if (/^(?:脚|根|底)/u.test(tail) && CRESTED.includes(kind)) return kind === 'settlement' ? kind : 'slope-foot'
  if (kind === 'building' && tail === '背') return 'place'
  return kind
}

const LAND_KINDS: readonly LandmarkKind[] = ['field', 'forest', 'holder', 'slope', 'building']
const FEATURE_OF_NAMES = new Set([...'山林峰松海岭龙水江泉石田春秋云竹岐洋湖柏桐槐'])

const isName = (phrase: string) => (phrase.length === 2 ? isLikelyPerson(phrase) : isPersonName(phrase))

const namedPerson = (phrase: string, row: LexiconRow | null): boolean =>
  isName(phrase) &&
  phrase.length >= 2 &&
  (row === null ||
    isMasked(phrase) ||
    (row.term.length === 1 &&
      phrase.length === 3 &&
      (row.kind === 'place' || FEATURE_OF_NAMES.has(row.term)) &&
      endsLikeGivenName(phrase.slice(0, 2)) &&
      endsLikeGivenName(phrase)))

const unknownReading = (phrase: string): LandmarkReading => {
  if (isName(phrase) || isGivenName(phrase) || isMasked(phrase)) return readingOf('holder', '', { isNamed: true })
  return readUnknownName(phrase) ?? readingOf('place', '', { isNamed: true })
}

const unknownWithTail = (
  landmark: string,
  { isEdge, isEnd, tail }: Pick<Stripped, 'isEdge' | 'isEnd' | 'tail'>,
): LandmarkReading => {
  const reading = unknownReading(landmark)
  return { ...reading, isEdge, isEnd: isEnd || reading.isEnd, kind: kindWithTail(reading.kind, tail) }
}

const landReading = (
  phrase: string,
  row: LexiconRow,
  edge: { isEdge: boolean; isEnd: boolean },
): LandmarkReading | null => {
  const land = LAND_WORD.exec(phrase)
  if (!land || !LAND_KINDS.includes(row.kind)) return null
  const isOwned =
    isOwner(phrase.slice(0, land.index)) ||
    (['field', 'forest'].includes(row.kind) && isOwner(phrase.slice(0, -row.term.length)))
  if (isOwned && !edge.isEdge && !edge.isEnd) return readingOf('holder', row.term, { isOwned })
  return isOwned ? readingOf(row.kind === 'holder' ? 'field' : row.kind, row.term, { ...edge, isOwned }) : null
}

const bareLand = (phrase: string, row: LexiconRow): LandmarkKind => {
  if (row.kind !== 'holder' || !COMMON_LAND.test(phrase)) return row.kind
  if (phrase === '山' || phrase === '大山' || phrase === '荒山') return 'slope'
  return /(?:山林|山场|山地|林)$/u.test(phrase) ? 'forest' : row.kind
}

/** 界碑1, 界址点J3: the label of a point. */
const LABEL = /(?<=[点桩碑杆石])(?:第?[A-Z]?\d{1,3}|[①-⑳]|[甲乙丙丁])号?$/u
const SHARE = /第?[\d一二三四五六七八九十]+[份股]$/u
const OFFSET =
  /(?:外[延推扩移]|内[缩移]|[以往向朝]?正?[东南西北上下左右内外](?:侧|边|面|方)?|边|侧)?(?:约)?[\d.一二两三四五六七八九十百]+(?:米|公尺|丈|尺)(?:处|外|远|以外|以内)?$/u
const CROSSING =
  /^(?<first>.{2,}?)[与和于](?<second>.{2,}?)(?<joint>交界|交接|交叉|交汇|相交|汇合|会合|连接|分界)(?:处|点|口|地)?$/u
const UNIT = /(?:[县乡村镇省市区州组队屯旗]|两[县乡村镇省市组])$/u

const TWO_UNITS = /^[两三][县乡镇村组省市区](?:交界|分界)(?:处|线|点)?$/u

/** A与B交界处: between two units a line of theirs, else what the first of the two is. */
const crossingReading = (landmark: string): LandmarkReading | null => {
  if (TWO_UNITS.test(landmark)) return readingOf('admin-line', '交界')
  const { first = '', joint = '' } = CROSSING.exec(landmark)?.groups ?? {}
  if (first === '') return null
  if (['交界', '分界'].includes(joint) && UNIT.test(first)) return readingOf('admin-line', joint)
  return { ...landmarkKind(first), isEnd: true, isEdge: false }
}

/** 石姓屋背 is behind somebody's house; 琴塘屋背 is a place. */
const BEHIND_HOUSE = /[姓氏户家某]屋[背后]$/u

/** 石达格以南520米: how far off a named place; whose land it might be does not matter. */
const COMPASS_OFFSET = /(?:以|正)?[东南西北]{1,2}(?:侧|面|方向|方)?(?:约)?[\d.]+(?:米|公尺|公里)处?$/u
const isOffPlace = (words: string, reading: LandmarkReading): boolean =>
  COMPASS_OFFSET.test(words) && (reading.kind === 'holder' || (reading.kind === 'field' && reading.term.length === 1))

/** The last landmark word decides; a longer run of characters is no name. */
const LONGEST_READ = 40

/** Names come again and again in one paper; the bound keeps the memory small. */
const MOST_REMEMBERED = 4096
const remembered = new Map<string, LandmarkReading>()

const readLandmark = (words: string): LandmarkReading => {
  const told = crossingReading(words) ?? readNamedForm(words)
  if (told) return told
  const landmark = words.replace(LABEL, '').replace(SHARE, '').replace(OFFSET, '') || words
  const stripped = stripPositions(landmark)
  const { phrase, isEdge, isEnd, tail } = stripped
  const row = stripped.row ?? lastFeature(landmark)
  if (namedPerson(landmark, row ?? lastFeature(landmark))) return readingOf('holder', '', { isNamed: true })
  const line = OWNED_LINE.exec(landmark)
  if (line && row?.kind !== 'admin-line' && isOwner(landmark.slice(0, line.index)))
    return readingOf('holder', row?.term ?? line[0], { isOwned: true })
  // A person's name carries no position words: it is looked for in the whole.
  if (!row) return unknownWithTail(landmark, { isEdge, isEnd, tail })
  if (UNIT_END.test(phrase) && tail === '') return readingOf('holder', row.term)
  if (/^[东南西北左右对]?岸$/u.test(row.term)) {
    const water = lastFeature(phrase.slice(0, -row.term.length))
    if (water?.kind === 'water-body') return readingOf('water-body', water.term, { isEdge: true })
  }
  const inside = row.term.length > 1
  const edge = {
    isEdge: isEdge || isFace(row, tail) || (inside && row.kind !== 'place' && EDGE_INSIDE.test(row.term)),
    isEnd: isEnd || (inside && END_INSIDE.test(row.term)),
  }
  const namesEdge = inside && (EDGE_INSIDE.test(row.term) || END_INSIDE.test(row.term))
  const owned = landReading(namesEdge ? phrase.slice(0, -1) : phrase, row, edge)
  if (owned) return owned
  const inner = kindWithTail(bareLand(phrase, row), tail)
  const kind = inner === 'holder' && tail.includes('一带') ? 'place' : BEHIND_HOUSE.test(phrase) ? 'building' : inner
  return readingOf(kind, row.term, {
    ...edge,
    isAmbiguous: row.ambiguous === true && phrase.length <= row.term.length + 1,
  })
}

/** What the words of one landmark name, by their last landmark word. `landmark` is folded and without brackets. */
export const landmarkKind = (landmark: string): LandmarkReading => {
  const words = landmark.slice(-LONGEST_READ)
  const known = remembered.get(words)
  if (known) return known
  const read = readLandmark(words)
  const reading = isOffPlace(words, read) ? readingOf('place', '', { isNamed: true }) : read
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(words, reading)
  return reading
}
