import type { Fabric, FabricShape } from '../../../geodata/fabric/model.ts'

export const lineIdsOf = ({ parts, courses }: FabricShape): string[] => [
  ...new Set([...parts.flat(2), ...courses.flat()].map(({ lineId }) => lineId)),
]

/** The other shapes with ground that share a line with this one. */
export function neighboursOf({ shapes }: Fabric, shape: FabricShape): FabricShape[] {
  const own = new Set(shape.parts.flat(2).map(({ lineId }) => lineId))
  return shapes.filter((other) => other.id !== shape.id && other.parts.flat(2).some(({ lineId }) => own.has(lineId)))
}

/** How many shapes use a line. */
export const sharersOf = ({ shapes }: Fabric, lineId: string): number =>
  shapes.filter((shape) => lineIdsOf(shape).includes(lineId)).length
