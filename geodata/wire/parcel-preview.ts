import { Type, type Static } from 'typebox'

import { PARCELS_NOTICES } from '../places/model.ts'

import { Count, Layer } from './county-values.ts'
import { FileLookSchema, RowSentencesSchema, UndecidedSchema, UploadedFileSchema } from './file-preview.ts'
import { MultiPolygonSchema, Nullable, OneOf, Person, PolygonSchema } from './primitives.ts'

export const ParcelsPreviewBodySchema = Type.Object(UploadedFileSchema)
export type ParcelsPreviewBody = Static<typeof ParcelsPreviewBodySchema>

export const ParcelsImportBodySchema = Type.Object({
  ...UploadedFileSchema,
  layer: Layer,
  importedBy: Person,
  countyName: Type.Optional(
    Type.String({ minLength: 1, maxLength: 60, description: 'of a county that is not known yet' }),
  ),
})
export type ParcelsImportBody = Static<typeof ParcelsImportBodySchema>

/** What a file of parcels would bring into a county, before anything is stored. */
export const ParcelsPreviewSchema = Type.Object({
  fileName: Type.String(),
  sha256: Type.String(),
  look: Nullable(FileLookSchema),
  problem: UndecidedSchema,
  referenceSystem: Nullable(Type.String({ description: 'as it is understood, such as EPSG:4545' })),
  notices: Type.Array(OneOf(PARCELS_NOTICES)),
  rowsRead: Count,
  sound: Type.Integer({ minimum: 0, description: 'that would be stored' }),
  problems: RowSentencesSchema,
  remarks: RowSentencesSchema,
  parcels: Type.Array(
    Type.Object({
      row: Type.Integer(),
      number: Type.String(),
      holder: Nullable(Type.String()),
      geometry: Type.Union([PolygonSchema, MultiPolygonSchema]),
    }),
    { description: 'some of them, for the map' },
  ),
})
export type ParcelsPreview = Static<typeof ParcelsPreviewSchema>
