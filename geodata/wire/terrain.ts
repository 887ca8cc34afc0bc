import { Type, type Static } from 'typebox'

import { ELEVATION_FORMATS, ELEVATION_KINDS, ELEVATION_NOTICES } from '../terrain/model.ts'

import { Nullable, OneOf, Person } from './primitives.ts'

export const TerrainUploadQuerySchema = Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 200 }) })

/** Bytes that lie ready on the server for a day. */
export const TerrainUploadSchema = Type.Object({
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  bytes: Type.Integer({ minimum: 0 }),
})
export type WireTerrainUpload = Static<typeof TerrainUploadSchema>

const GivenFile = {
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of the upload' }),
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  referenceSystem: Type.Optional(
    Type.String({ maxLength: 100, description: 'such as EPSG:4545, by a person’s word, for a file that names none' }),
  ),
  convertFeet: Type.Optional(Type.Boolean({ description: 'heights in feet are turned into metres' })),
}

export const TerrainPreviewBodySchema = Type.Object(GivenFile)
export type TerrainPreviewBody = Static<typeof TerrainPreviewBodySchema>

export const TerrainImportBodySchema = Type.Object({
  ...GivenFile,
  kind: OneOf(ELEVATION_KINDS),
  source: Type.String({
    maxLength: 200,
    description: 'where the heights come from, in a person’s words; may be empty',
  }),
  illustrative: Type.Optional(Type.Boolean({ description: '示意: invented ground' })),
  importedBy: Person,
})
export type TerrainImportBody = Static<typeof TerrainImportBodySchema>

export const TerrainWithdrawalSchema = Type.Object({ withdrawnBy: Person, reason: Type.String({ maxLength: 300 }) })
export type TerrainWithdrawalBody = Static<typeof TerrainWithdrawalSchema>

/** The grid in the plane of the case, without its heights. */
const TerrainGridSchema = Type.Object({
  columns: Type.Integer({ minimum: 1 }),
  rows: Type.Integer({ minimum: 1 }),
  westMetres: Type.Number({ description: 'west edge of the first column, easting of the case’s plane' }),
  northMetres: Type.Number({ description: 'north edge of the first row' }),
  cellMetres: Type.Number({ exclusiveMinimum: 0 }),
  epsg: Type.Integer(),
  readEvery: Type.Integer({ minimum: 1, description: 'n where only every n-th cell of the file was read' }),
  lowestMetres: Nullable(Type.Number()),
  highestMetres: Nullable(Type.Number()),
  shareWithoutHeight: Type.Number({ minimum: 0, maximum: 1 }),
})
const FileFacts = {
  fileName: Type.String(),
  sha256: Type.String(),
  format: OneOf(ELEVATION_FORMATS),
  referenceSystem: Type.String({ description: 'of the file, such as EPSG:4326' }),
  fileCellMetres: Nullable(Type.Number({ description: 'of the file; null of contours' })),
  kind: OneOf(ELEVATION_KINDS),
  source: Nullable(Type.String()),
  notices: Type.Array(OneOf(ELEVATION_NOTICES)),
  grid: TerrainGridSchema,
}

/** What a file holds, before anything is stored. `kind` and `source` are as the file tells them. */
export const TerrainPreviewSchema = Type.Object(FileFacts)
export type TerrainPreview = Static<typeof TerrainPreviewSchema>

/** The grid that a case uses. Its heights: GET terrain/{number}/heights. */
export const TerrainSchema = Type.Object({
  ...FileFacts,
  number: Type.Integer({ minimum: 1 }),
  illustrative: Type.Boolean(),
  importedBy: Type.String(),
  importedAt: Type.String({ format: 'date-time' }),
})
export type WireTerrain = Static<typeof TerrainSchema>
