import { epsgOfCentralMeridian } from '../../../geodata/crs/gauss-kruger.ts'
import { sqlFile } from '../sql-file.ts'

import type { StandingDrawing } from '../../../geodata/standing-drawing.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

export type CasePlane = CaseReference & { readonly centralMeridianDegrees: number; readonly documentId: string }

/** Outlines, and the line and awards that follow from them. Areas that are recorded come from PostGIS. */
export const drawingRepository = (client: DatabaseClient) => ({
  /** Stores a new version of an outline and returns its id; the version before stays on record. */
  async insertOutline(
    plane: CasePlane,
    drawn: Pick<StandingDrawing['outlines'][number], 'descriptionIndex' | 'role' | 'outline'>,
    claimantLetter: string | null,
    drawnBy: string,
    fabricVersion: number | null,
  ): Promise<string> {
    const { outline } = drawn
    const { rows } = await client.query<{ outline_id: string }>(sqlFile('insert-outline'), [
      plane.countyCode,
      plane.caseId,
      plane.documentId,
      drawn.descriptionIndex,
      drawn.role,
      claimantLetter,
      outline.polygon && JSON.stringify(outline.polygon),
      outline.closedByStraightMetres,
      JSON.stringify(outline.openSides),
      JSON.stringify(outline.unlocated),
      JSON.stringify(outline.alternatives),
      epsgOfCentralMeridian(plane.centralMeridianDegrees),
      JSON.stringify(outline.answersTried),
      fabricVersion,
    ])
    const outlineId = rows[0]!.outline_id
    await client.query(sqlFile('insert-segments'), [
      plane.countyCode,
      outlineId,
      JSON.stringify(outline.segments),
      drawnBy,
    ])
    return outlineId
  },

  async replaceDividingLine({ countyCode, caseId }: CaseReference, outlineId: string): Promise<void> {
    await client.query(sqlFile('replace-dividing-line'), [countyCode, caseId, outlineId])
  },

  async replaceAwards(
    { countyCode, caseId, centralMeridianDegrees }: CasePlane,
    awards: readonly object[],
  ): Promise<void> {
    await client.query(sqlFile('replace-awards'), [
      countyCode,
      caseId,
      JSON.stringify(awards),
      epsgOfCentralMeridian(centralMeridianDegrees),
    ])
  },
})
