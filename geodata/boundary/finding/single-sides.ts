import { readBoundary } from '../read-boundary.ts'
import { touchesOneOf } from '../span-search.ts'

import type { Span } from '../../text/span.ts'
import type { Call, LandmarkKind } from '../model.ts'

/** A side of which the clause says what lies there. */
const SIDE =
  /(?<![向往朝转折由从在偏第自以对靠\d东南西北])(?:东南|东北|西南|西北|[东南西北])(?:面|边|方|侧|部)?(?:边?界)?(?=(?<relation>以|与|和|同|[至到抵]|为|[临邻靠接]))/gu
/** The clause that tells the side ends here; its landmarks stand before. */
const CLAUSE_END = /[,;。:\n!?]/u
const LONGEST_CLAUSE = 60
const LONGEST_SUBJECT = 40

/** Land that a paper of this kind is about. */
const LAND =
  '(?:山林|林地|山场|山地|荒山|责任[山地田]|自留[山地]|承包[山地田]|争议(?:的)?(?:山|地|林|区|土地|范围|标的|部分)?|宗地|地块|土地|林权|山权|山界|林界|地界|宅基地|旱地|水田|耕地|林班|果园|茶园|[^,。;:\\s]{1,8}(?:山|岭|冲|坑|窝|坡|岗|坳|坪|背|湾|垌)|四至)'
/** The land stands right before the side, or opens the clause before it. */
const SUBJECT = new RegExp(
  `${LAND}(?:\\([^()]{1,20}\\))?(?:的|之|其|是|为|在)?[,:“"]?$|(?:${LAND}|山林)[^,。;]{0,24}(?:的|,其|,|:|“)$`,
  'u',
)
/** Who says or finds where a line runs, with nothing between it and the side: 主张西至河边. */
const STATES =
  /(?:主张|认为|载明|记载|记明|写明|填写|注明|约定|商定|议定|划定|协议|确定|认定|指认|明确|确认|查明|划界时|四固定时|当时)[^,。;:]{0,12}[,:“"]?$/u

const CLOSES = /(?:为界|分界|交界|接界|界止|为准|做界|作界)[,;。]?$/u
const ADJOINS = /(?:相邻|相连|相接|接壤|毗邻|毗连|连接|交界|接界)[,;。]?$/u

/** What a bare 至 may name without doubt as the edge of a parcel. */
const EDGES: readonly LandmarkKind[] = [
  'ridge',
  'spur',
  'gully',
  'stream',
  'ditch',
  'road',
  'bank',
  'firebreak',
  'slope-foot',
  'field',
  'peak',
  'stone',
  'water-body',
  'saddle',
]

/** Counties and towns lie beside each other too; nobody draws their parcel. */
const REGION_SUBJECT = /(?:[省市县区镇乡州国]|城区|地势|位于|地处|辖区|境内|全[村乡镇县])[^,。;]{0,6},?$/u
const REGION =
  /(?:省|市|自治区|自治州|州|县|区|海|洋|半岛|平原|盆地|高原|山脉|国|校门|操场|教室|广场|车站|商场|街|大厦|小区)$/u
/** What people do on the way, where roads lead, and how land lies. */
const OTHER_TALK =
  /走|跑|赶|行驶|驶|出发|步行|乘|坐车|巡|流入|流经|汇入|通往|通车|修建|改建|硬化|贯穿|横跨|延伸|绵延|视野|眺望|相望|气温|降雨|游客|学生|商铺|公里处/u

const statedSide = (words: string, [call]: readonly Call[], relation: string): boolean => {
  if (!call || call.start !== 0 || call.act !== 'bounds' || call.side === null || call.marks.length === 0) return false
  if (call.marks.some(({ quote }) => REGION.test(quote))) return false
  const told = words.slice(0, call.end)
  const isKnown = call.marks.some(({ kind }) => kind !== 'place')
  if (CLOSES.test(told)) return isKnown || /为界$/u.test(told)
  if (relation === '与' || relation === '和' || relation === '同')
    return ADJOINS.test(told) && call.marks.every(({ kind }) => kind !== 'place')
  return call.end === words.length && call.marks.some(({ kind }) => EDGES.includes(kind))
}

const clauseEnd = (folded: string, from: number): number => {
  const rest = folded.slice(from, from + LONGEST_CLAUSE)
  const at = rest.search(CLAUSE_END)
  return from + (at < 0 ? rest.length : at)
}

/** Awards go on with the side that they part at: 东边以古路为界,古路以下归甲队. */
const withAwards = (text: string, folded: string, start: number, end: number): number => {
  const stop = folded.slice(end, end + LONGEST_CLAUSE).search(/[。\n]/u)
  const until = stop < 0 ? Math.min(folded.length, end + LONGEST_CLAUSE) : end + stop
  const [first, ...others] = readBoundary(text.slice(start, until)).calls
  if (!first || start + first.end !== end) return end
  let last = end
  for (const { act, start: from, end: to } of others) {
    if (act !== 'awards' || start + from - last > 2) break
    last = start + to
  }
  return last
}

/** Sides that a sentence tells alone of the land it speaks of, outside of the spans already found: 该山东与上村以山脊为界. */
export const findSingleSides = (text: string, folded: string, found: readonly Span[]): Span[] => {
  const stretches: Span[] = []
  for (const match of folded.matchAll(SIDE)) {
    const start = match.index
    if (start < (stretches.at(-1)?.end ?? 0)) continue
    const before =
      folded
        .slice(Math.max(0, start - LONGEST_SUBJECT), start)
        .split(/[。\n]/u)
        .at(-1) ?? ''
    if (!(SUBJECT.test(before) || STATES.test(before)) || REGION_SUBJECT.test(before)) continue
    const until = clauseEnd(folded, start)
    if (touchesOneOf({ start, end: until }, found)) continue
    const words = text.slice(start, until)
    if (OTHER_TALK.test(before + folded.slice(start, until))) continue
    const { calls } = readBoundary(words)
    if (!statedSide(folded.slice(start, until), calls, match.groups?.['relation'] ?? '')) continue
    const end = withAwards(text, folded, start, start + (calls[0]?.end ?? 0))
    stretches.push({ start, end: touchesOneOf({ start, end }, found) ? until : end })
  }
  return stretches
}
