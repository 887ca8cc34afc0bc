import { Type, type TEnum, type TNull, type TSchema, type TUnion } from 'typebox'

type Writable<T extends readonly string[]> = { -readonly [I in keyof T]: T[I] }

/** A closed list of words as a schema. */
export const OneOf = <const T extends readonly string[]>(words: T): TEnum<Writable<T>> =>
  Type.Enum<Writable<T>>(words as unknown as readonly [...Writable<T>])

/**
 * A value or null. Where the value is a number, text or truth value both types stand in one list: of two alternatives a reader of
 * requests tries the first by turning null into 0 or an empty text, and what nobody knows would be stored as exact.
 */
export const Nullable = <T extends TSchema>(schema: T): TUnion<[T, TNull]> => {
  const { type } = schema as { readonly type?: unknown }
  const isScalar =
    typeof type === 'string' && ['number', 'integer', 'string', 'boolean'].includes(type) && !('const' in schema)
  const nullable: unknown = isScalar ? { ...schema, type: [type, 'null'] } : Type.Union([schema, Type.Null()])
  return nullable as TUnion<[T, TNull]>
}

/** What counts things of a case, from 1 on, as far as a database counts. */
export const ORDINAL = { minimum: 1, maximum: 2_147_483_647 } as const

/** The name of whoever decides, enters or changes something. */
export const Person = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })

export const Instant = Type.String({ format: 'date-time' })

export const SpanSchema = Type.Object({
  start: Type.Integer({ minimum: 0, description: 'UTF-16 code units from the start of the document' }),
  end: Type.Integer({ minimum: 0 }),
})

/** Words as they stand in the original, with their place. */
export const QuoteSchema = Type.Object({ start: Type.Integer(), end: Type.Integer(), quote: Type.String() })

export const PositionSchema = Type.Array(Type.Number(), {
  minItems: 2,
  maxItems: 2,
  description: 'CGCS2000 longitude, latitude',
})
const RingSchema = Type.Array(PositionSchema, { minItems: 4 })

export const PointSchema = Type.Object({ type: Type.Literal('Point'), coordinates: PositionSchema })
export const LineStringSchema = Type.Object({
  type: Type.Literal('LineString'),
  coordinates: Type.Array(PositionSchema, { minItems: 2 }),
})
export const PolygonSchema = Type.Object({
  type: Type.Literal('Polygon'),
  coordinates: Type.Array(RingSchema, { minItems: 1 }),
})
export const MultiPolygonSchema = Type.Object({
  type: Type.Literal('MultiPolygon'),
  coordinates: Type.Array(Type.Array(RingSchema, { minItems: 1 })),
})

export const AreasSchema = Type.Object({
  planarSquareMetres: Type.Number({ description: 'plane Gauss-Krüger area in the case’s own three-degree zone' }),
  ellipsoidalSquareMetres: Type.Number({ description: 'area on the CGCS2000 ellipsoid' }),
})

/** Who drew something by hand, when and why: the version of the lines in hand that it comes from. */
export const ByHandSchema = Type.Object({
  version: Type.Integer(),
  changedBy: Type.String(),
  changedAt: Type.String({ description: 'date and time' }),
  reason: Type.String(),
})

export const PartialDateSchema = Type.Object({
  words: Type.String(),
  from: Type.String({ format: 'date' }),
  to: Type.String({ format: 'date' }),
})
