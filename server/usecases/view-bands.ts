import { outlineBand } from '../../geodata/accuracy/outline-band.ts'
import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { polygonsOf } from '../../geodata/outline/model.ts'
import { caseContents } from '../db/repositories/case-contents.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { WireBands } from '../../geodata/wire/bands.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** The bands of all outlines of a case as it stands: computed, never stored. */
export async function viewBands(
  client: DatabaseClient,
  row: CaseRow,
  standardErrors: number,
  table: readonly StandardError[],
): Promise<WireBands> {
  const contents = caseContents(client, row)
  const places = new Map((await contents.places()).map((place) => [place.id, place]))
  const plane = gaussKruger(row.centralMeridianDegrees)
  const bands = (await contents.outlines()).map(({ id, segments, geometry }) => {
    const drawn = segments.map((segment) => ({ ...segment, coordinates: segment.geometry.coordinates }))
    const rings = geometry && polygonsOf(geometry)
    const band = outlineBand(drawn, rings, places, standardErrors, plane, table)
    return { outlineId: id, ...band } as WireBands['bands'][number]
  })
  const figures = table.map(({ key, figure, unit, source, isChecked }) => ({ key, figure, unit, source, isChecked }))
  return { standardErrors, bands, figures }
}
