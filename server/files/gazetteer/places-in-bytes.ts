import { systemOfWords } from '../../../geodata/crs/system-words.ts'
import { geoJsonRows } from '../../../geodata/exchange/gazetteer/geojson-rows.ts'
import { placesOfRows, type PlacesRead } from '../../../geodata/exchange/gazetteer/places-of-rows.ts'
import { tableLines } from '../../../geodata/exchange/gazetteer/table-lines.ts'
import { tableRows } from '../../../geodata/exchange/gazetteer/table-rows.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { decodeText } from '../encoding/decode-text.ts'
import { fileKind } from '../file-kind.ts'
import { declaresEntities } from '../formats/declared-entities.ts'
import { unzipParts } from '../formats/unzip-parts.ts'

import { markupFormat, markupRows } from './markup-rows.ts'
import { isLayerPart, shapefileRows } from './shapefile-rows.ts'

import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

const unread = (): Result<never> => failure({ code: 'places-file-unread', details: {} })

const isKml = (name: string): boolean => /\.kml$/iu.test(name)

function rowsOfMarkup(bytes: Uint8Array, text: string): Result<FeatureRows> {
  const format = markupFormat(text)
  if (declaresEntities(bytes)) return failure({ code: 'places-file-entities', details: {} })
  return format ? markupRows(text, format) : unread()
}

function rowsOfText(bytes: Uint8Array): Result<FeatureRows> {
  const text = decodeText(bytes)?.text.trimStart()
  if (text === undefined) return unread()
  if (text.startsWith('<')) return rowsOfMarkup(bytes, text)
  if (!text.startsWith('{') && !text.startsWith('[{')) return tableRows(tableLines(text))
  try {
    return geoJsonRows(JSON.parse(text))
  } catch {
    return failure({ code: 'document-broken', details: { format: 'GeoJSON' } })
  }
}

/** A KMZ or a zipped Shapefile, told by what is in it. */
function rowsOfZip(bytes: Uint8Array, given: KnownSystem | null): Result<FeatureRows> {
  let unzipped: ReturnType<typeof unzipParts>
  try {
    unzipped = unzipParts(bytes, (name) => isLayerPart(name) || isKml(name))
  } catch {
    return failure({ code: 'document-broken', details: { format: 'ZIP' } })
  }
  if ('tooLargeMegabytes' in unzipped)
    return failure({ code: 'places-file-expands', details: { megabytes: unzipped.tooLargeMegabytes } })
  const { parts } = unzipped
  const names = Object.keys(parts)
  if (names.some((name) => /\.shp$/iu.test(name))) return shapefileRows(parts, given)
  const main = names.find((name) => name.toLowerCase() === 'doc.kml') ?? names.find(isKml)
  return main === undefined ? unread() : rowsOfText(parts[main]!)
}

function systemGiven(words: string | null): Result<KnownSystem | null> {
  const system = words === null || words.trim() === '' ? null : systemOfWords(words)
  if (system === 'old-datum') return failure({ code: 'places-old-datum', details: { system: words! } })
  return system === undefined
    ? failure({ code: 'places-system-unknown', details: { system: words! } })
    : success(system)
}

/** The places of a file by its bytes alone: what it is, they say, never its name. Runs where untrusted files are taken apart. */
export function placesInBytes(bytes: Uint8Array, source: string, referenceSystem: string | null): Result<PlacesRead> {
  const given = systemGiven(referenceSystem)
  if (!given.ok) return given
  const kind = fileKind(bytes)
  const rows = kind === 'zip' ? rowsOfZip(bytes, given.value) : kind === undefined ? rowsOfText(bytes) : unread()
  return rows.ok ? placesOfRows(rows.value, given.value, source) : rows
}
