import type { FabricShape } from './model.ts'

/** The lines that a shape uses both ways: its ground lies on either side of them, so they part it and bound nothing. */
export function innerLineIds({ parts }: Pick<FabricShape, 'parts'>): ReadonlySet<string> {
  const uses = parts.flat(2)
  const ways = new Set(uses.map(({ lineId, reversed }) => `${lineId} ${reversed}`))
  return new Set(uses.flatMap(({ lineId, reversed }) => (ways.has(`${lineId} ${!reversed}`) ? [lineId] : [])))
}
