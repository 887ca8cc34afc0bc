/** The well-known text that lies beside an ESRI ASCII grid (.prj): enough of it to know the unit and the code. */
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'

import type { ReferenceSystem } from '../../../geodata/terrain/model.ts'

const AUTHORITY_AT_END = /(?:AUTHORITY|ID)\["EPSG",\s*"?(?<code>\d{4,5})"?\]\s*\]\s*$/u
const CGCS2000_PLANE = /CGCS2000[_ /]*3[_ -]?degree[_ ]GK[_ ]CM[_ ](?<meridian>\d{2,3})E/iu
const FEET = /UNIT\["(?:US survey foot|Foot_US|Foot|foot)/u

/** Undefined for a text that is no reference system; `feet` where the plane is measured in feet. */
export function systemOfPrj(text: string): ReferenceSystem | 'feet' | undefined {
  const wkt = text.trim()
  const geographic = /^(?:GEOGCS|GEOGCRS|GEODCRS)\[/u.test(wkt)
  if (!geographic && !/^(?:PROJCS|PROJCRS)\[/u.test(wkt)) return undefined
  if (!geographic && FEET.test(wkt)) return 'feet'
  const code = AUTHORITY_AT_END.exec(wkt)?.groups?.['code']
  const meridian = CGCS2000_PLANE.exec(wkt)?.groups?.['meridian']
  const epsg = code !== undefined ? Number(code) : meridian !== undefined ? gaussKruger(Number(meridian)).epsg : null
  return { unit: geographic ? 'degree' : 'metre', epsg }
}
