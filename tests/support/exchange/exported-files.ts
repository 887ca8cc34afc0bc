/** The files of the demonstration's case as the server hands them out, and other programs that read them. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'

import { caseClient, openDemonstration } from '../case-client.ts'

import type { Feature, FeatureCollection, Position } from 'geojson'
import type { CaseView } from '../../../geodata/wire/case.ts'

const CASE = '450621-qinba-hill'

const run = promisify(execFile)

export type ExportedFiles = {
  readonly view: CaseView
  readonly folder: string
  /** A printed sheet of the case. */
  readonly sheet: (name: string) => Promise<Buffer>
  readonly answer: (name: string) => Promise<{ readonly statusCode: number; readonly body: string }>
  readonly file: (name: string) => Promise<Buffer>
  /** Saved under a name; tells its path. */
  readonly saved: (name: string, as: string) => Promise<string>
  /** Features as the service for other programs tells them, whose own tests hold it against the record. */
  readonly recorded: (layer: string) => Promise<Feature[]>
  readonly close: () => Promise<void>
}

export async function exportedFiles(): Promise<ExportedFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-exports-'))
  const { app } = await openDemonstration()
  const client = caseClient(
    () => app,
    () => CASE,
  )
  const answer = (name: string) => app.inject({ url: `/api/cases/${CASE}/exports/${name}` })
  const file = async (name: string): Promise<Buffer> => {
    const response = await answer(name)
    expect(response.statusCode, response.body).toBe(200)
    return response.rawPayload
  }
  const sheet = async (name: string): Promise<Buffer> =>
    (await app.inject({ url: `/api/cases/${CASE}/prints/${name}` })).rawPayload
  return {
    sheet,
    view: await client.readCase(),
    folder,
    answer,
    file,
    saved: async (name, as) => {
      const path = join(folder, as)
      writeFileSync(path, await file(name))
      return path
    },
    recorded: async (layer) =>
      (await app.inject({ url: `/ogc/collections/${layer}/items?limit=10000&case=${CASE}` })).json<FeatureCollection>()
        .features,
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a program says; it must not warn. */
export async function said(program: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(program, args, { maxBuffer: 1e8 })
  expect(stderr).toBe('')
  return stdout
}

/** A file in another format, as LibreOffice makes it of ours; it says where it misses Java, which it does not need here. */
export const convertedByLibreOffice = async (path: string, format: string, folder: string): Promise<void> => {
  await run('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', format, '--outdir', folder, path]) // prettier-ignore
}

/** The features of a layer as GDAL reads them, in the coordinates of the file. */
export const readByGdal = async (path: string, layer: string, ...options: string[]): Promise<Feature[]> =>
  (
    JSON.parse(
      await said('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', path, layer, '-lco', 'COORDINATE_PRECISION=10', ...options),
    ) as FeatureCollection
  ).features

export const positionsOf = (value: unknown): Position[] => {
  if (!Array.isArray(value)) return []
  return typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf)
}
export const cornersOf = ({ geometry }: Pick<Feature, 'geometry'>): Position[] =>
  positionsOf((geometry as { coordinates: unknown } | null)?.coordinates)

/** Each position, in any order, has one of the others within the tolerance, and the other way round. */
export function expectSameSpots(found: readonly Position[], expected: readonly Position[], tolerance: number): void {
  const isNear = (one: Position, other: Position): boolean =>
    [0, 1].every((axis) => Math.abs(one[axis]! - other[axis]!) < tolerance)
  const missing = (from: readonly Position[], among: readonly Position[]): Position[] =>
    from.filter((one) => !among.some((other) => isNear(one, other)))
  expect(missing(expected, found)).toEqual([])
  expect(missing(found, expected)).toEqual([])
}
