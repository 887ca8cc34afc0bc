import type { Fabric, FabricLine, FabricShape } from './model.ts'
import type { Position } from 'geojson'

/** Throws when there is none: who names a line has it from the fabric. */
export function lineOf({ lines }: Fabric, lineId: string): FabricLine {
  const line = lines.find(({ id }) => id === lineId)
  if (!line) throw new RangeError(`The fabric has no line ${lineId}.`)
  return line
}

/** Throws when there is none. */
export function shapeOf({ shapes }: Fabric, shapeId: string): FabricShape {
  const shape = shapes.find(({ id }) => id === shapeId)
  if (!shape) throw new RangeError(`The fabric has no shape ${shapeId}.`)
  return shape
}

export const linesById = ({ lines }: Fabric): ReadonlyMap<string, FabricLine> =>
  new Map(lines.map((line) => [line.id, line]))

/** One text for one place: lines meet where these are equal. */
export const knotOf = (position: Position): string => `${position[0]} ${position[1]}`

export const isSamePosition = (one: Position, other: Position): boolean => one[0] === other[0] && one[1] === other[1]

export const isClosed = ({ coordinates }: Pick<FabricLine, 'coordinates'>): boolean =>
  isSamePosition(coordinates[0]!, coordinates.at(-1)!)

const numbered = (prefix: string, ids: readonly string[]): number =>
  ids.reduce((most, id) => {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0
    return Number.isSafeInteger(number) ? Math.max(most, number) : most
  }, 0)

/** Numbers that no line of the fabric bears. */
export function newLineIds({ lines }: Fabric, count: number): string[] {
  const most = numbered(
    'line-',
    lines.map(({ id }) => id),
  )
  return Array.from({ length: count }, (_, index) => `line-${most + 1 + index}`)
}

export const newShapeId = ({ shapes }: Fabric): string =>
  `shape-${
    1 +
    numbered(
      'shape-',
      shapes.map(({ id }) => id),
    )
  }`
