import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { NOTHING_CHOSEN } from '../../geodata/exchange/file/reading-choices.ts'
import { placesFromGeoJson } from '../../geodata/places/place-collection.ts'
import { failure } from '../../geodata/result.ts'
import { problemSentence } from '../../geodata/words/problem-sentences.ts'
import { readPlaceFile } from '../files/gazetteer/place-file.ts'

import { commandLanguage, valueOrProblem } from './problems.ts'

import type { Place } from '../../geodata/places/place.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

const isNamed = (feature: unknown): boolean =>
  isRecord(feature) && isRecord(feature['properties']) && Array.isArray(feature['properties']['names'])

/** Whether a file is a gazetteer as Sizhi itself writes it, which holds for every feature or not at all. */
const isGazetteer = (json: unknown): boolean =>
  json !== undefined && (!isRecord(json) || !Array.isArray(json['features']) || json['features'].some(isNamed))

/** The places of a file of any format that is imported. What is left out or taken for granted is said on stderr. */
export async function placesOnDisk(path: string, referenceSystem: string | undefined): Promise<Place[]> {
  const file = basename(path)
  const bytes = await readFile(path).catch(() =>
    valueOrProblem<Buffer>(failure({ code: 'document-missing', details: { file: path } })),
  )
  const json = jsonIn(bytes)
  if (isGazetteer(json)) return valueOrProblem(placesFromGeoJson(json))
  const read = valueOrProblem(
    await readPlaceFile({ path, fileName: file }, { ...NOTHING_CHOSEN, referenceSystem: referenceSystem ?? null }),
  )
  const said = [
    ...(read.isSystemStated
      ? []
      : [{ code: 'places-datum-unstated' as const, details: { file, system: read.referenceSystem } }]),
    ...read.problems,
  ]
  for (const problem of said) console.error(problemSentence(problem, commandLanguage()))
  return read.places.map(({ row: _row, ...place }) => place)
}
