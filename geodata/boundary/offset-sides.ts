import { landmarkKind } from './landmark-kind.ts'

import type { DraftCall } from './calls.ts'
import type { Side } from './model.ts'
import type { SideHead } from './side-candidates.ts'

/** 白塔向北250米: a side told by how far it lies from something, without a side word in front. */
const OFFSET_SIDE =
  /(?<=^|[,;。])(?<name>[^,;。:、至到抵沿从由自向往起()]{2,14}?)[向往](?<side>[东南西北])(?:面|侧|方|方向)?(?:外?延伸?|外扩|外推|推进|扩)?(?:约)?\d{1,5}(?:\.\d{1,2})?米(?:处)?(?=[,;。]|$)/gu
const SIDE_OF: Readonly<Record<string, Side>> = { 东: 'E', 南: 'S', 西: 'W', 北: 'N' }
const LEAST_BESIDE = 2

/** Sides told by an offset beside at least two sides told in words, each once. */
export const findOffsetSides = (folded: string, heads: readonly SideHead[]): DraftCall[] => {
  const told = new Set(heads.flatMap(({ sides }) => sides))
  if (heads.length < LEAST_BESIDE) return []
  return [...folded.matchAll(OFFSET_SIDE)].flatMap(({ index, groups, 0: words }): DraftCall[] => {
    const side = SIDE_OF[groups?.['side'] ?? '']
    const name = groups?.['name'] ?? ''
    const end = index + words.length
    if (!side || told.has(side) || heads.some(({ start }) => start >= index && start < index + name.length)) return []
    told.add(side)
    const reading = landmarkKind(name)
    const marks = [{ start: index, end, role: 'line' as const, kind: reading.kind, reading }]
    return [{ start: index, end, side, act: 'bounds', isSide: true, marks }]
  })
}
