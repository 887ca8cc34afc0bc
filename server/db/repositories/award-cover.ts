import { epsgOfCentralMeridian } from '../../../geodata/crs/gauss-kruger.ts'
import { sqlFile } from '../sql-file.ts'

import type { AwardCover, CoverGround } from '../../../geodata/ruling/checks/model.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

type CoverRow = CoverGround & { readonly kind: keyof AwardCover }

/** How the awards of the ruling cover the disputed extent, as PostGIS measures it; null while either is not drawn. */
export async function awardCover(
  client: DatabaseClient,
  { countyCode, caseId, centralMeridianDegrees }: CaseReference & { readonly centralMeridianDegrees: number },
): Promise<AwardCover | null> {
  const epsg = epsgOfCentralMeridian(centralMeridianDegrees)
  const { rows } = await client.query<CoverRow>(sqlFile('measure-cover'), [countyCode, caseId, epsg])
  const of = (wanted: keyof AwardCover): CoverGround | undefined => {
    const row = rows.find(({ kind }) => kind === wanted)
    return row && { squareMetres: row.squareMetres, ground: row.ground, spot: row.spot }
  }
  const [missing, twice, outside] = [of('missing'), of('twice'), of('outside')]
  return missing && twice && outside ? { missing, twice, outside } : null
}
