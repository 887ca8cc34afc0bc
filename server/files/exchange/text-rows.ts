import { geoJsonRows } from '../../../geodata/exchange/gazetteer/geojson-rows.ts'
import { readTable } from '../../../geodata/exchange/gazetteer/table-lines.ts'
import { tableRows } from '../../../geodata/exchange/gazetteer/table-rows.ts'
import { isMapGis, mapGisRows } from '../../../geodata/exchange/text/mapgis-rows.ts'
import { wellKnownLines } from '../../../geodata/exchange/text/well-known-lines.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { decodeText, type DecodedText } from '../encoding/decode-text.ts'
import { declaresEntities } from '../formats/declared-entities.ts'

import { markupFormat, markupRows } from './markup-rows.ts'

import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import type { FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

const unread = (): Result<never> => failure({ code: 'places-file-unread', details: {} })

/** Control characters that no text holds: whatever it is decoded as, it is none. */
const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 4096).includes(0)

function decoded(bytes: Uint8Array, { encoding }: ReadingChoices): DecodedText | undefined {
  if (encoding === null) return decodeText(bytes)
  return isText(bytes) || encoding.startsWith('utf-16')
    ? { text: new TextDecoder(encoding).decode(bytes), encoding }
    : undefined
}

function rowsOfMarkup(bytes: Uint8Array, text: string, fileName: string): Result<FeatureRows> {
  const format = markupFormat(text)
  if (declaresEntities(bytes)) return failure({ code: 'places-file-entities', details: {} })
  return format ? markupRows(text, format, fileName) : unread()
}

function rowsOfJson(text: string): Result<FeatureRows> {
  try {
    return geoJsonRows(JSON.parse(text))
  } catch {
    return failure({ code: 'document-broken', details: { format: 'GeoJSON' } })
  }
}

function rowsOfTable(text: string, { columns }: ReadingChoices): Result<FeatureRows> {
  const shapes = wellKnownLines(text)
  if (shapes) return tableRows(shapes, columns)
  const { lines, openQuoteLine } = readTable(text)
  return openQuoteLine === null
    ? tableRows(lines, columns)
    : failure({ code: 'file-quote-open', details: { line: openQuoteLine } })
}

/** GeoJSON, KML, GPX, a MapGIS exchange file, well-known text or a table, told by how the text begins. */
export function textRows(bytes: Uint8Array, fileName: string, choices: ReadingChoices): Result<FeatureRows> {
  const read = decoded(bytes, choices)
  if (!read) return unread()
  const text = read.text.trimStart()
  if (text.startsWith('<')) return rowsOfMarkup(bytes, text, fileName)
  if (text.startsWith('{') || text.startsWith('[{')) return rowsOfJson(text)
  const rows = isMapGis(text) ? mapGisRows(text) : rowsOfTable(text, choices)
  if (!rows.ok) return rows
  return success({
    ...rows.value,
    encoding: { name: read.encoding, told: choices.encoding === null ? 'bytes' : 'person' },
  })
}
