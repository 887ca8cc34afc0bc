import { gpx, kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'

import { failure, success, type Result } from '../../../geodata/result.ts'

import type { FeatureRow, FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'
import type { Feature } from 'geojson'

const ROOT = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*<(?:\w+:)?(?<root>kml|gpx)[\s>]/iu

/** `kml` or `gpx` where a text is one of them. */
export const markupFormat = (text: string): 'kml' | 'gpx' | undefined => {
  const root = ROOT.exec(text)?.groups?.['root']?.toLowerCase()
  return root === 'kml' || root === 'gpx' ? root : undefined
}

function parsed(text: string): Document | undefined {
  try {
    // Its own Document, which is one but for the parts of a browser.
    return new DOMParser({ onError: stopAtFault }).parseFromString(text, 'text/xml') as unknown as Document
  } catch {
    return undefined
  }
}

/** Warnings are about what older programs write; anything worse ends the reading. */
const stopAtFault = (level: string, message: string): void => {
  if (level !== 'warning') throw new Error(message)
}

const rowOf = ({ id, properties, geometry }: Feature, index: number): FeatureRow => ({
  row: index + 1,
  ...(id === undefined ? {} : { id: String(id) }),
  fields: properties ?? {},
  geometry,
})

/** What programs write that shift coordinates: 奥维 9.3 and later export only so, under a name of their own (.ovkml). */
const OFFSET_WORDS = /ovital|奥维|GCJ-?02|火星坐标/iu
const HEAD_CHARACTERS = 20_000

/** The placemarks of a KML document, or the points, routes and tracks of a GPX file; both are WGS 84 by their standards, unless their writer is known for something else. */
export function markupRows(text: string, format: 'kml' | 'gpx', fileName = ''): Result<FeatureRows> {
  const document = parsed(text)
  if (!document) return failure({ code: 'document-broken', details: { format: format.toUpperCase() } })
  const { features } = format === 'kml' ? kml(document, { skipNullGeometry: true }) : gpx(document)
  const isSuspected = /\.ov\w+$/iu.test(fileName) || OFFSET_WORDS.test(text.slice(0, HEAD_CHARACTERS))
  return success({
    format,
    rows: (features as Feature[]).map(rowOf),
    system: isSuspected ? null : { unit: 'degree', epsg: 4326 },
    order: 'east-first',
    notices: isSuspected ? ['offset-suspected'] : [],
  })
}
