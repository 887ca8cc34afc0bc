import { Type, type Static } from 'typebox'

import { TEXT_ENCODINGS } from '../text/model.ts'

import { Nullable, OneOf } from './primitives.ts'

export const UploadQuerySchema = Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 200 }) })

/** Bytes that lie ready on the server for a day. */
export const UploadSchema = Type.Object({
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  bytes: Type.Integer({ minimum: 0 }),
})
export type WireUpload = Static<typeof UploadSchema>

const ColumnName = Type.String({ maxLength: 300 })

/** A file that was sent before, and what a person says of how it is to be read. */
export const UploadedFileSchema = {
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of the upload' }),
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  referenceSystem: Type.Optional(Type.String({ maxLength: 100, description: 'such as EPSG:4545; a person’s word' })),
  encoding: Type.Optional(OneOf(TEXT_ENCODINGS)),
  layers: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 5000 })),
  columns: Type.Optional(
    Type.Record(ColumnName, Type.String({ maxLength: 30 }), {
      maxProperties: 300,
      description: 'what a column becomes, by its name; `nothing` for nothing',
    }),
  ),
}
export type UploadedFileBody = Static<ReturnType<typeof Type.Object<typeof UploadedFileSchema>>>

const Layer = Type.Object({ name: Type.String(), features: Type.Integer(), isChosen: Type.Boolean() })

/** What a file holds, whatever is to become of it. */
export const FileLookSchema = Type.Object({
  format: Type.String(),
  encoding: Nullable(Type.Object({ name: OneOf(TEXT_ENCODINGS), told: OneOf(['file', 'bytes', 'person']) })),
  layers: Type.Array(Layer, { description: 'of files that hold several' }),
  columns: Type.Array(
    Type.Object({
      name: Type.String(),
      becomes: Nullable(Type.String({ description: 'what it was taken for' })),
      samples: Type.Array(Type.String()),
    }),
  ),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      cells: Type.Array(Type.String(), { description: 'in the order of the columns that hold no coordinates' }),
      shape: Nullable(
        Type.Object({
          type: Type.String(),
          vertices: Type.Integer(),
          first: Type.Array(Type.Number(), { description: 'as in the file' }),
        }),
      ),
    }),
    { description: 'the first of them' },
  ),
  rowsRead: Type.Integer(),
})
export type WireFileLook = Static<typeof FileLookSchema>

export const RowSentencesSchema = Type.Array(
  Type.Object({
    code: Type.String(),
    row: Type.Integer(),
    sentence: Type.String({ description: 'what, where, what to do' }),
  }),
)

/** Why nothing of the file can be taken as it is read now; a person may choose otherwise. */
export const UndecidedSchema = Nullable(Type.Object({ code: Type.String(), sentence: Type.String() }))
