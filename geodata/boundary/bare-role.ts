import type { LandmarkReading } from './landmark-kind.ts'
import type { LandmarkKind, MarkRole } from './model.ts'

export const LINES: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>([
  'ridge',
  'spur',
  'gully',
  'stream',
  'ditch',
  'road',
  'bank',
  'firebreak',
  'slope-foot',
  'admin-line',
  'survey-line',
  'sheet-figure',
])
const LANDS: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>(['holder', 'settlement', 'field', 'forest'])
/** Areas whose edge is a line while they themselves lie beyond the side. */
const EDGED: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>(['field', 'forest', 'water-body', 'slope', 'holder'])
const GRAVEYARD = /(?:地|场|山|园|群|岗|坟茔|圈子?)$/u
const WALL = /墙(?:体)?$/u
const PREMISES =
  /(?:厂|市场|商场|宾馆|供销社|粮站|信用社|派出所|敬老院|矿|矿山|采石场|石场|养殖场|猪场|站|学校|小学|中学|国小|国中|幼儿园|政府|地段|医院|院|场部|厂区|矿区|楼)$/u

/** What a landmark is when a side only names it: the line, a target, or what lies beyond. */
export const bareRole = ({ kind, isEdge, isEnd, term }: LandmarkReading, words: string): MarkRole => {
  if (LINES.has(kind)) return isEnd ? 'to' : 'line'
  if (EDGED.has(kind) && kind !== 'holder') {
    if (isEnd) return 'to'
    if (isEdge) return 'line'
  }
  if (LANDS.has(kind) || kind === 'water-body' || kind === 'slope') return 'neighbour'
  if (kind === 'grave') return GRAVEYARD.test(term) ? 'neighbour' : 'to'
  // The wall of a house, its edge, the edge of a terrace: the boundary runs on it.
  if (
    (kind === 'building' && ((isEdge && /[沿缘]边?$/u.test(words)) || WALL.test(term))) ||
    (kind === 'place' && isEdge)
  )
    return 'line'
  if (kind === 'building') return PREMISES.test(words) ? 'neighbour' : 'to'
  return 'to'
}

export const isLine = ({ kind, isEdge, isEnd }: LandmarkReading): boolean =>
  (LINES.has(kind) || (isEdge && (EDGED.has(kind) || kind === 'stone'))) && !isEnd
export const isLand = (reading: LandmarkReading): boolean =>
  LANDS.has(reading.kind) && !reading.isEdge && !reading.isEnd
