import { outlineBand } from '../../geodata/accuracy/outline-band.ts'
import { gaussKruger, type PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import { polygonsOf } from '../../geodata/outline/model.ts'
import { caseContents } from '../db/repositories/case-contents.ts'

import type { OutlineBand, StandardError } from '../../geodata/accuracy/model.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { WireBands } from '../../geodata/wire/bands.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type BandMeasure = {
  /** By their ids. */
  readonly places: ReadonlyMap<string, Place>
  readonly standardErrors: number
  readonly plane: PlaneSystem
  readonly table: readonly StandardError[]
}

/** The band of a stored outline. */
export function bandOfOutline({ segments, geometry }: WireOutline, measure: BandMeasure): OutlineBand {
  const drawn = segments.map((segment) => ({ ...segment, coordinates: segment.geometry.coordinates }))
  const rings = geometry && polygonsOf(geometry)
  return outlineBand(drawn, rings, measure.places, measure.standardErrors, measure.plane, measure.table)
}

/** The bands of all outlines of a case as it stands: computed, never stored. */
export async function viewBands(
  client: DatabaseClient,
  row: CaseRow,
  standardErrors: number,
  table: readonly StandardError[],
): Promise<WireBands> {
  const contents = caseContents(client, row)
  const places = new Map((await contents.places()).map((place) => [place.id, place]))
  const measure = { places, standardErrors, plane: gaussKruger(row.centralMeridianDegrees), table }
  const bands = (await contents.outlines()).map(
    (outline) => ({ outlineId: outline.id, ...bandOfOutline(outline, measure) }) as WireBands['bands'][number],
  )
  const figures = table.map(({ key, figure, unit, source, isChecked }) => ({ key, figure, unit, source, isChecked }))
  return { standardErrors, bands, figures }
}
