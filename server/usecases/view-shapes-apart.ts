import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { lengthMetres } from '../../geodata/crs/plane-geometry.ts'
import { linesById } from '../../geodata/fabric/find.ts'
import { chainsOf } from '../../geodata/fabric/replace-uses.ts'
import { shapeGround } from '../../geodata/fabric/shape-ground.ts'
import { isApart, shapesApart, type StandingWords } from '../../geodata/fabric/shapes-apart.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { groundAreas } from '../db/repositories/ground-areas.ts'

import type { LinesById } from '../../geodata/fabric/chain-positions.ts'
import type { FabricLine, FabricShape } from '../../geodata/fabric/model.ts'
import type { WireRuling } from '../../geodata/wire/case.ts'
import type { WireShapeApart } from '../../geodata/wire/shapes-apart.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { CurrentReading } from './current-reading.ts'

/** Which words stand that a shape in hand can be of. */
function standingWords({ stands, descriptions }: CurrentReading, ruling: WireRuling | null): StandingWords {
  const calls = descriptions[Number(ruling?.descriptionId ?? NaN)]?.reading.calls ?? []
  return {
    descriptionStands: (descriptionId) => stands[Number(descriptionId)] === true,
    awards: (ruling?.awards ?? []).flatMap(({ callIndex }) => calls[callIndex] ?? []),
  }
}

const linesOf = (shape: FabricShape, lines: LinesById): FabricLine[] =>
  [...new Set(chainsOf(shape).flatMap((chain) => chain.map(({ lineId }) => lineId)))].map((id) => lines.get(id)!)

const wireLine = ({ certainty, method, accuracyMetres, drawnBy, coordinates }: FabricLine) => ({
  certainty,
  method,
  accuracyMetres,
  drawnBy,
  geometry: { type: 'LineString' as const, coordinates: coordinates.map((position) => [...position]) },
})

/** What persons drew that no outline and no award shows, so that it is seen and listed all the same. */
export async function viewShapesApart(
  client: DatabaseClient,
  row: CaseRow,
  reading: CurrentReading,
  ruling: WireRuling | null,
): Promise<WireShapeApart[]> {
  const fabrics = fabricRepository(client, row)
  const words = standingWords(reading, ruling)
  const subjects = await fabrics.subjects()
  if (!subjects.some((of) => isApart(of, words))) return []
  const { fabric, version } = (await fabrics.standing())!
  const plane = gaussKruger(row.centralMeridianDegrees)
  const lines = linesById(fabric)
  const apart = shapesApart(fabric, words).map((shape) => ({ shape, geometry: shapeGround(fabric, shape, plane) }))
  const areas = await groundAreas(
    client,
    apart.map(({ geometry }) => geometry),
    row.centralMeridianDegrees,
  )
  return apart.map(({ shape, geometry }, index) => {
    const own = linesOf(shape, lines)
    return {
      id: shape.id,
      of: { ...shape.of },
      fabricVersion: version,
      lengthMetres: own.reduce((sum, { coordinates }) => sum + lengthMetres(coordinates.map(plane.toPlane)), 0),
      geometry,
      areas: areas[index] ?? null,
      lines: own.map(wireLine),
    }
  })
}
