import { epsgOfCentralMeridian } from '../../../geodata/crs/gauss-kruger.ts'
import { sqlFile } from '../sql-file.ts'

import type { MultiPolygon } from 'geojson'
import type { DatabaseClient } from '../transaction.ts'

export type GroundAreas = { readonly planarSquareMetres: number; readonly ellipsoidalSquareMetres: number }

/** The areas of grounds in their order, as PostGIS measures them; null where there is none. */
export async function groundAreas(
  client: DatabaseClient,
  grounds: readonly (MultiPolygon | null)[],
  centralMeridianDegrees: number,
): Promise<(GroundAreas | null)[]> {
  const { rows } = await client.query<{ planar: number | null; ellipsoidal: number | null }>(
    sqlFile('measure-grounds'),
    [JSON.stringify(grounds), epsgOfCentralMeridian(centralMeridianDegrees)],
  )
  return rows.map(({ planar, ellipsoidal }) =>
    planar === null || ellipsoidal === null
      ? null
      : { planarSquareMetres: planar, ellipsoidalSquareMetres: ellipsoidal },
  )
}
