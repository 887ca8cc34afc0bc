import { Type, type TSchema } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'

export const answer = <T extends TSchema>(data: T) => Type.Object({ data })

export const COUNTY_REFUSALS = { 400: ErrorSchema, 404: ErrorSchema }

export const Uuid = Type.String({ format: 'uuid' })
