import { Type, type Static } from 'typebox'

import { Instant } from './primitives.ts'

/** That a court or a party opened something of a case. */
export const CaseReadingSchema = Type.Object({
  readBy: Type.String({ description: 'the name that is shown of the account' }),
  readAt: Instant,
  what: Type.String({
    description: 'case; file 3; scan 1; print bundle; export layers.gpkg; seal 1; field; layer claims',
  }),
})
export type CaseReading = Static<typeof CaseReadingSchema>
