import { Type, type Static } from 'typebox'

import { LANDMARK_KINDS } from '../boundary/model.ts'
import { PLACE_SEARCH_REASONS, PLACES_NOTICES } from '../places/model.ts'

import { FileLookSchema, RowSentencesSchema, UndecidedSchema, UploadedFileSchema } from './file-preview.ts'
import { PlaceSchema } from './geometry.ts'
import { Nullable, OneOf } from './primitives.ts'

export const PlacesPreviewBodySchema = Type.Object(UploadedFileSchema)
export type PlacesPreviewBody = Static<typeof PlacesPreviewBodySchema>

export const PlacesImportBodySchema = Type.Object({
  ...UploadedFileSchema,
  importedBy: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  leaveOutProblems: Type.Optional(
    Type.Boolean({ description: 'take the others when some features cannot be used; else nothing is stored' }),
  ),
})
export type PlacesImportBody = Static<typeof PlacesImportBodySchema>

/** What a file holds, before anything is stored. */
export const PlacesPreviewSchema = Type.Object({
  fileName: Type.String(),
  sha256: Type.String(),
  look: FileLookSchema,
  problem: UndecidedSchema,
  referenceSystem: Nullable(Type.String({ description: 'as it is understood, such as EPSG:4545' })),
  isSystemStated: Type.Boolean({ description: 'false where only the numbers tell it: then a person must name it' }),
  notices: Type.Array(OneOf(PLACES_NOTICES)),
  places: Type.Array(Type.Object({ ...PlaceSchema.properties, row: Type.Integer() })),
  problems: RowSentencesSchema,
  remarks: RowSentencesSchema,
})
export type PlacesPreview = Static<typeof PlacesPreviewSchema>

export const PlaceSearchSchema = Type.Object({
  words: Type.Optional(Type.String({ maxLength: 100 })),
  kind: Type.Optional(OneOf(LANDMARK_KINDS)),
})

export const FoundPlacesSchema = Type.Array(
  Type.Object({
    placeId: Type.String(),
    name: Type.String({ description: 'the name that answers' }),
    reason: OneOf(PLACE_SEARCH_REASONS),
    score: Type.Number({ minimum: 0, maximum: 1 }),
  }),
)
export type WireFoundPlace = Static<typeof FoundPlacesSchema>[number]
