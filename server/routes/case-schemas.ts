import { Type } from 'typebox'

import { CaseSchema, ErrorSchema } from '../../geodata/wire/case.ts'

export const CaseParams = Type.Object({ id: Type.String() })

export const CaseAnswer = Type.Object({ data: CaseSchema })

/** Why a change of a case is refused. */
export const CHANGE_REFUSALS = {
  400: ErrorSchema,
  404: ErrorSchema,
  409: ErrorSchema,
  412: ErrorSchema,
  422: ErrorSchema,
  428: ErrorSchema,
}
