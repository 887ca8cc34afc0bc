import type { GroundBox } from './model.ts'

/** Where the ground of a county changed, or that something of a case did, told from one server to the others. */
export type GroundChange =
  | { readonly countyCode: string; readonly boxes: readonly GroundBox[] }
  | { readonly countyCode: string; readonly caseId: string }

/** Words of a thousand boxes would be too long to be told at once. */
const BOXES_AT_ONCE = 100
/** A decimetre on the ground. */
const DECIMALS = 6

const outwards = ({ west, south, east, north }: GroundBox): number[] => {
  const unit = 10 ** DECIMALS
  const down = (degrees: number) => Math.floor(degrees * unit) / unit
  const up = (degrees: number) => Math.ceil(degrees * unit) / unit
  return [down(west), down(south), up(east), up(north)]
}

/** The change in words, in as many pieces as can be told one by one. */
export function changeInWords(change: GroundChange): string[] {
  if ('caseId' in change) return [JSON.stringify([change.countyCode, change.caseId])]
  const boxes = change.boxes.map(outwards)
  return Array.from({ length: Math.ceil(boxes.length / BOXES_AT_ONCE) }, (_, piece) =>
    JSON.stringify([change.countyCode, boxes.slice(piece * BOXES_AT_ONCE, (piece + 1) * BOXES_AT_ONCE)]),
  )
}

export function changeOfWords(words: string): GroundChange {
  const [countyCode, told] = JSON.parse(words) as [string, string | [number, number, number, number][]]
  if (typeof told === 'string') return { countyCode, caseId: told }
  return { countyCode, boxes: told.map(([west, south, east, north]) => ({ west, south, east, north })) }
}
