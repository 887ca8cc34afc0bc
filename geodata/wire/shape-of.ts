import { Type } from 'typebox'

import { OUTLINE_ROLES } from '../outline/model.ts'

import { OneOf, SpanSchema } from './primitives.ts'

/** What a shape in hand stands for. */
export const ShapeOfSchema = Type.Union([
  Type.Object({
    kind: Type.Literal('description'),
    descriptionId: Type.String({ pattern: '^[0-9]{1,6}$' }),
    role: OneOf(OUTLINE_ROLES),
  }),
  Type.Object({ kind: Type.Literal('award'), call: SpanSchema }),
  Type.Object({ kind: Type.Literal('free'), name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) }),
])
