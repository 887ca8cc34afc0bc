import { join } from 'node:path'

import { placesFromGeoJson } from '../geodata/places/place-collection.ts'
import { success, type Result } from '../geodata/result.ts'
import { readDocumentFile } from '../server/files/document-file.ts'

import type { Place } from '../geodata/places/place.ts'
import type { ElevationKind } from '../geodata/terrain/model.ts'
import type { TextDocument } from '../server/files/text-document.ts'
import type { ReadyAnswer } from '../server/usecases/digitize-document.ts'

export type CaseFolder = {
  readonly countyCode: string
  readonly countyName: string
  readonly key: string
  readonly title: string
  readonly masked: boolean
  readonly document: TextDocument
  readonly places: readonly Place[]
  readonly answers: readonly ReadyAnswer[]
  /** Its elevation grid; the file lies in the folder or beside it. */
  readonly terrain?: CaseFolderTerrain
}

export type CaseFolderTerrain = {
  readonly file: string
  readonly referenceSystem: string
  readonly kind: ElevationKind
  readonly source: string
}

/** The form of case.json. */
type CaseManifest = Omit<CaseFolder, 'document' | 'places'> & { readonly document: string; readonly places: string }

/** A folder with case.json, its document and the gazetteer it names. */
export async function readCaseFolder(
  folder: string,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Result<CaseFolder>> {
  const json = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await read(path)))
  const manifest = (await json(join(folder, 'case.json'))) as CaseManifest
  const document = await readDocumentFile(manifest.document, await read(join(folder, manifest.document)))
  if (!document.ok) return document
  const places = placesFromGeoJson(await json(join(folder, manifest.places)))
  if (!places.ok) return places
  return success({ ...manifest, document: document.value, places: places.value })
}
