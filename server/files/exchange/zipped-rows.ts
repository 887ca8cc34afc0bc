import { zipSync } from 'fflate'

import { failure, type Result } from '../../../geodata/result.ts'
import { listParts, unzipParts, type UnzippedParts } from '../formats/unzip-parts.ts'

import { isLayerPart, shapefileRows } from './shapefile-rows.ts'
import { textRows } from './text-rows.ts'
import { workbookRows } from './workbook-rows.ts'

import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import type { FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

const isKml = (name: string): boolean => /\.(?:ov)?kml$/iu.test(name)
const isWorkbook = (name: string): boolean => /^(?:xl\/|\[Content_Types\]|_rels\/|docProps\/)/u.test(name)

/** A part that would lie elsewhere than beside the others: nobody packs that by accident. Folders are harmless. */
const leadsElsewhere = (name: string): boolean =>
  /^(?:[\\/]|[a-z]:)/iu.test(name) || name.split(/[\\/]/u).includes('..')

function unzipped(zip: Uint8Array): UnzippedParts | { readonly strange: string } | undefined {
  try {
    const names = listParts(zip).map(({ name }) => name)
    const strange = names.find(leadsElsewhere)
    if (strange !== undefined) return { strange }
    const isBook = names.includes('xl/workbook.xml')
    return unzipParts(zip, isBook ? isWorkbook : (name) => isLayerPart(name) || isKml(name))
  } catch {
    return undefined
  }
}

/** A zipped Shapefile, a KMZ or a workbook, told by what is in it. Nothing of it is written to the disk. */
export function zippedRows(
  zip: Uint8Array,
  fileName: string,
  given: KnownSystem | null,
  choices: ReadingChoices,
): Result<FeatureRows> {
  const found = unzipped(zip)
  if (!found) return failure({ code: 'document-broken', details: { format: 'ZIP' } })
  if ('strange' in found) return failure({ code: 'parcels-file-paths', details: { part: found.strange } })
  if ('tooLargeMegabytes' in found)
    return failure({ code: 'places-file-expands', details: { megabytes: found.tooLargeMegabytes } })
  const { parts } = found
  const names = Object.keys(parts)
  // Only what was looked at is handed on, packed again without compression.
  if (names.includes('xl/workbook.xml')) return workbookRows(zipSync(parts, { level: 0 }), choices)
  if (names.some((name) => /\.shp$/iu.test(name))) return shapefileRows(parts, given, choices)
  const main = names.find((name) => name.toLowerCase() === 'doc.kml') ?? names.find(isKml)
  if (main === undefined) return failure({ code: 'places-file-unread', details: {} })
  return textRows(parts[main]!, isKml(fileName) ? fileName : `${fileName} ${main}`, choices)
}
