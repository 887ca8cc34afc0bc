import { Type, type Static } from 'typebox'

import { CASE_FILINGS, CASE_STATES, DEADLINE_HOLDERS, DEADLINE_KEYS, DEADLINE_STANDINGS } from '../procedure/model.ts'

import { ClaimantSchema } from './case.ts'
import { Nullable, OneOf } from './primitives.ts'

const Day = Type.String({ format: 'date' })
const Count = Type.Integer({ minimum: 0 })

const LEDGER_ORDERS = ['due', 'title', 'county', 'state', 'since', 'year', 'area'] as const
export type LedgerOrder = (typeof LEDGER_ORDERS)[number]
/** `unsaid`: cases of which nobody has said where they stand. */
const LEDGER_STATES = [...CASE_STATES, 'unsaid'] as const
const LEDGER_FILINGS = [...CASE_FILINGS, 'all'] as const
const LEDGER_DUES = ['overdue', 'soon'] as const

const FILTERS = {
  search: Type.Optional(Type.String({ maxLength: 100, description: 'in title, key, county and names of parties' })),
  state: Type.Optional(OneOf(LEDGER_STATES)),
  year: Type.Optional(
    Type.Integer({ minimum: 1900, maximum: 2200, description: 'of the first step, else of coming in' }),
  ),
  county: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
  party: Type.Optional(Type.String({ maxLength: 100, description: 'part of the name of a party or side' })),
  due: Type.Optional(OneOf(LEDGER_DUES)),
  filing: Type.Optional(OneOf(LEDGER_FILINGS)),
  order: Type.Optional(OneOf(LEDGER_ORDERS)),
  descending: Type.Optional(Type.Boolean()),
}

export const LedgerExportQuerySchema = Type.Object(FILTERS)
export const LedgerQuerySchema = Type.Object({
  ...FILTERS,
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type LedgerQuery = Static<typeof LedgerQuerySchema>

const LedgerRowSchema = Type.Object({
  id: Type.String(),
  countyCode: Type.String(),
  countyName: Type.String(),
  title: Type.String(),
  illustrative: Type.Boolean(),
  year: Type.Integer(),
  claimants: Type.Array(ClaimantSchema),
  state: Nullable(OneOf(CASE_STATES)),
  since: Nullable(Day),
  filing: OneOf(CASE_FILINGS),
  openQuestions: Count,
  disputed: Nullable(
    Type.Object({
      planarSquareMetres: Type.Number(),
      closedByStraightMetres: Type.Number({ description: 'assumed closing lines that the area rests on; 0 for none' }),
    }),
  ),
  next: Nullable(
    Type.Object({
      key: OneOf(DEADLINE_KEYS),
      whose: OneOf(DEADLINE_HOLDERS),
      due: Day,
      standing: OneOf(DEADLINE_STANDINGS),
      isChecked: Type.Boolean({ description: 'the wording of its rule was checked' }),
    }),
  ),
})
export type LedgerRow = Static<typeof LedgerRowSchema>

export const LedgerSchema = Type.Object({
  today: Day,
  total: Count,
  page: Type.Integer({ minimum: 1 }),
  pageSize: Type.Integer({ minimum: 1 }),
  counts: Type.Object({
    states: Type.Array(Type.Object({ state: OneOf(LEDGER_STATES), cases: Count }), {
      description: 'by all filters but the state',
    }),
    overdue: Count,
    soon: Count,
  }),
  disputedSquareMetres: Type.Number({ description: 'of the cases that are found, as far as their extents are drawn' }),
  years: Type.Array(Type.Integer()),
  counties: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  rows: Type.Array(LedgerRowSchema),
})
export type Ledger = Static<typeof LedgerSchema>
