import type { Fabric, FabricShape } from '../../../geodata/fabric/model.ts'

export const lineIdsOf = ({ parts, courses }: FabricShape): string[] => [
  ...new Set([...parts.flat(2), ...courses.flat()].map(({ lineId }) => lineId)),
]

/** The shapes on the other side of a line of this one: they use it the other way round. */
export function neighboursOf({ shapes }: Fabric, shape: FabricShape): FabricShape[] {
  const across = new Set(shape.parts.flat(2).map(({ lineId, reversed }) => `${lineId} ${!reversed}`))
  return shapes.filter(
    (other) =>
      other.id !== shape.id && other.parts.flat(2).some(({ lineId, reversed }) => across.has(`${lineId} ${reversed}`)),
  )
}

/** How many shapes use a line. */
export const sharersOf = ({ shapes }: Fabric, lineId: string): number =>
  shapes.filter((shape) => lineIdsOf(shape).includes(lineId)).length
