import { Type } from 'typebox'

import { PARCEL_LAYERS } from '../overlaps/model.ts'

import { OneOf } from './primitives.ts'

export const Layer = OneOf(PARCEL_LAYERS)
export const Count = Type.Integer({ minimum: 0 })
export const SquareMetres = Type.Number({ minimum: 0 })
