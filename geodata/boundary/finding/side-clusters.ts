import { readCalls } from '../read-boundary.ts'
import { firstEndingBehind, touchesOneOf } from '../span-search.ts'
import { extentOfReading } from './extent-of-reading.ts'
import { stretchOf, type Stretch } from './stretch.ts'

import type { Span } from '../../text/span.ts'
import type { Call } from '../model.ts'

/** 向东北至 is the way that a leg takes, as a whole and in its second half; 东顺蛤蟆岭下到 and 东往南循 are sides told as legs. */
const HEAD =
  /(?<![向往朝转折由从在偏第\d]|[向往朝转折偏][东南西北])(?<side>东南|东北|西南|西北|东|南|西|北)(?:面|边|方|侧|角|部)?(?<verb>[至到以与抵临邻接靠连凭齐起从由自沿:]|毗邻|紧邻|连接|[循顺逆](?=[^,;。:\n]{1,12}?[上下至到抵])|[向往朝][东南西北]{1,2}[沿循顺逆])|(?<local>[上下左右出入前后])(?<reach>[至到以与抵齐凭])/gu
const CLAUSE_START = /[,;。:、\s“”"'(（为是即界止邻连接\]】的址至正]$/u
const SENTENCE_END = /[。\n”」]/u
const FARTHEST_NEXT_SIDE = 160
const LONGEST_TAIL = 400
const MOST_SIDES = 24

type Head = Span & { readonly side: string; readonly verb: string; readonly isClauseStart: boolean }

const headsIn = (folded: string): Head[] => {
  const heads: Head[] = []
  for (const match of folded.matchAll(HEAD)) {
    const { side: compass, verb: told, local, reach } = match.groups ?? {}
    const side = compass ?? local ?? ''
    const verb = told ?? reach ?? ''
    const start = match.index
    const isClauseStart = start === 0 || CLAUSE_START.test(folded.charAt(start - 1))
    if (isClauseStart || (compass && '至到以与抵临邻'.includes(verb)))
      heads.push({ start, end: start + match[0].length, side, verb, isClauseStart })
  }
  return heads
}

/** A new sentence goes on with the sides only where it opens with one. */
const isCutOff = (folded: string, last: Head, head: Head): boolean => {
  const between = folded.slice(last.end, head.start)
  const stop = Math.max(between.lastIndexOf('。'), between.lastIndexOf('\n'))
  return stop >= 0 && between.length - stop > LONGEST_OPENING
}
const LONGEST_OPENING = 4

/** What was found before between two heads parts them. */
const isParted = (last: Head, head: Head, found: readonly Span[]): boolean =>
  (firstEndingBehind(last.end, found)?.start ?? head.start) < head.start

const clustersOf = (folded: string, heads: readonly Head[], found: readonly Span[]): Head[][] => {
  const clusters: Head[][] = []
  for (const head of heads) {
    const open = clusters.at(-1)
    const last = open?.at(-1)
    const told = new Set(open?.map(({ side }) => side))
    const repeats = (told.has(head.side) && told.size >= 3) || (open?.length ?? 0) >= MOST_SIDES
    const isFar = last !== undefined && (head.start - last.end > FARTHEST_NEXT_SIDE || isCutOff(folded, last, head))
    if (!open || !last || isFar || isParted(last, head, found) || repeats) {
      if (head.isClauseStart || head.verb === '至') clusters.push([head])
    } else open.push(head)
  }
  return clusters
}

/** What the sides of counties and provinces are told with; no parcel ends at them. */
const REGION =
  /(?:省|市|自治区|自治州|州|县|区|海|洋|湾|半岛|平原|盆地|高原|山脉|城区|新区|国|大陆|港|澳|经济圈|长三角|珠三角|地区|湖泊|沿海|内陆)$/u
const KNOWN_CUE = /四至|界至|界址|为界|山林|林地|山场|宗地|地块|土地|山权|自留|责任|承包|争议|范围|坐落|座落|权属|亩/u

/** Provinces, seas and neighbours of the country, told without 省 or 国. */
const GREAT_NAME =
  /^(?:北京|天津|上海|重庆|河北|山西|内蒙古?|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门|太平洋|印度洋|东海|黄海|南海|渤海|大海|蒙古|俄罗斯|越南|老挝|缅甸|朝鲜|中亚|东南亚|长江|黄河|珠江|淮河|秦岭|太行山|大别山|武夷山|长城)/u

const describesRegion = (calls: readonly Call[]): boolean => {
  const marks = calls.flatMap((call) => call.marks)
  return (
    marks.length > 0 &&
    marks.filter(({ quote }) => REGION.test(quote) || GREAT_NAME.test(quote)).length * 2 >= marks.length
  )
}

const isDescription = (folded: string, start: number, calls: readonly Call[]): boolean => {
  const sides = calls.filter(({ act, side }) => act === 'bounds' && side !== null)
  const told = new Set(sides.map(({ side }) => side)).size
  if (describesRegion(sides)) return false
  const blank = sides.filter(({ marks }) => marks.length === 0).length
  if (told >= 3) return blank === 0 || blank >= 3 || sides.length - blank >= 2
  const around = folded.slice(Math.max(0, start - 60), start + 120)
  return told === 2 && blank === 0 && KNOWN_CUE.test(around) && /至|为界|交界|相邻/u.test(around)
}

const tailEnd = (folded: string, from: number): number => {
  const rest = folded.slice(from, from + LONGEST_TAIL)
  const at = rest.search(SENTENCE_END)
  return from + (at < 0 ? rest.length : at)
}

const LOCAL = new Set([...'上下左右出入前后'])
/** 上至… and 左至… are told of people and pages too: only words about land before them make them sides. */
const LOCAL_CUE = /四至|界至|界址|四界|山林|林地|山场|宗地|自留|权属|载明|记载|地名/u

const canTell = (folded: string, cluster: readonly Head[]): boolean => {
  const told = new Set(cluster.map(({ side }) => side)).size
  const start = cluster[0]?.start ?? 0
  const isLocal = cluster.every(({ side }) => LOCAL.has(side))
  if (isLocal) return told >= 3 && LOCAL_CUE.test(folded.slice(Math.max(0, start - 60), start))
  return told >= 3 || (told === 2 && KNOWN_CUE.test(folded.slice(Math.max(0, start - 60), start + 120)))
}

/** 东圣大路,南至…: a damaged verb before the sides that are whole; 东方 and 南面 open other words. */
const DAMAGED_FIRST =
  /(?:^|[,;:。\s“(])(?<clause>(?<side>[东南西北])(?![方面边侧部风])[^,;:。\n东南西北]{1,10}[,;、]\s*)$/u

const openingOf = (folded: string, [first]: readonly Head[], told: ReadonlySet<string>): number => {
  if (!first) return 0
  const { clause, side } = DAMAGED_FIRST.exec(folded.slice(Math.max(0, first.start - 16), first.start))?.groups ?? {}
  return clause !== undefined && side !== undefined && told.size >= 3 && !told.has(side)
    ? first.start - clause.length
    : first.start
}

/** Stretches that tell sides one after the other, outside of the spans already found. */
export const findSideClusters = (text: string, folded: string, found: readonly Span[]): Stretch[] => {
  const stretches: Stretch[] = []
  const clusters = clustersOf(
    folded,
    headsIn(folded).filter((head) => !touchesOneOf(head, found)),
    found,
  )
  clusters.forEach((cluster, index) => {
    const [first] = cluster
    const last = cluster.at(-1)
    if (!first || !last || !canTell(folded, cluster)) return
    const until = Math.min(
      tailEnd(folded, last.end),
      clusters[index + 1]?.[0]?.start ?? folded.length,
      firstEndingBehind(first.start, found)?.start ?? folded.length,
    )
    const opening = openingOf(folded, cluster, new Set(cluster.map(({ side }) => side)))
    const isTaken = (stretches.at(-1)?.end ?? 0) > opening || touchesOneOf({ start: opening, end: first.start }, found)
    const start = isTaken ? first.start : opening
    const reading = readCalls(text.slice(start, until))
    const { calls, end } = extentOfReading(folded.slice(start, until), reading)
    if (isDescription(folded, start, calls)) stretches.push(stretchOf(start, start + end, reading, until))
  })
  return stretches
}
