import { Type, type Static } from 'typebox'

import {
  CASE_FILINGS,
  CASE_STATES,
  DEADLINE_HOLDERS,
  DEADLINE_KEYS,
  DEADLINE_STANDINGS,
  GROUND_KINDS,
  PAPER_KINDS,
  PARTIES_KINDS,
  SERVICE_OUTCOMES,
  SERVICE_WAYS,
  TERM_UNITS,
} from '../procedure/model.ts'

import { Nullable, OneOf, Person } from './primitives.ts'

const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Note = Type.String({ maxLength: 500, description: 'in a person’s words; may be empty' })
const Day = Type.String({ format: 'date' })
const EntryNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const State = OneOf(CASE_STATES)

const PaperSchema = Type.Object({
  kind: OneOf(PAPER_KINDS),
  title: Type.String({ maxLength: 200, description: 'title and number as on the paper; may be empty' }),
  attachmentNumber: Nullable(EntryNumber),
})
const Papers = Type.Array(PaperSchema, { maxItems: 30 })

const FactSchema = Type.Union([
  Type.Object(
    { kind: Type.Literal('move'), state: State, papers: Papers, reason: Nullable(Reason) },
    { description: 'reason: why a person goes on where the rules foresee no such step' },
  ),
  Type.Object({ kind: Type.Literal('papers'), papers: Type.Array(PaperSchema, { minItems: 1, maxItems: 30 }) }),
  Type.Object(
    {
      kind: Type.Literal('service'),
      paper: PaperSchema,
      to: Person,
      way: OneOf(SERVICE_WAYS),
      outcome: OneOf(SERVICE_OUTCOMES),
      reason: Nullable(Reason),
    },
    { description: '送达回证; reason: why it was refused, or who was absent and why' },
  ),
  Type.Object({
    kind: Type.Literal('extension'),
    deadline: Type.String({ minLength: 1, maxLength: 60 }),
    until: Day,
    reason: Reason,
  }),
  Type.Object({
    kind: Type.Literal('basis'),
    ground: Nullable(OneOf(GROUND_KINDS)),
    parties: Nullable(OneOf(PARTIES_KINDS)),
  }),
  Type.Object({ kind: Type.Literal('filing'), filing: OneOf(CASE_FILINGS), reason: Nullable(Reason) }),
  Type.Object({ kind: Type.Literal('withdrawal'), withdraws: EntryNumber, reason: Reason }),
])

export const NewEntrySchema = Type.Object({ day: Day, fact: FactSchema, note: Note, recordedBy: Person })
export type NewEntryBody = Static<typeof NewEntrySchema>

const CitationSchema = Type.Object({
  rule: Type.String(),
  edition: Type.String(),
  article: Type.String(),
  isChecked: Type.Boolean({ description: 'somebody held the wording against the rule itself; else it is a lead' }),
})

const EntrySchema = Type.Object({
  number: EntryNumber,
  round: Type.Integer({ minimum: 1 }),
  day: Day,
  fact: FactSchema,
  note: Type.String(),
  recordedBy: Type.String(),
  recordedAt: Type.String({ format: 'date-time' }),
  withdrawnBy: Nullable(Type.Integer({ description: 'number of the entry that withdraws it' })),
})
export type WireEntry = Static<typeof EntrySchema>

const MoveSchema = Type.Object({
  to: State,
  papers: Type.Array(OneOf(PAPER_KINDS)),
  citation: Nullable(CitationSchema),
  restriction: Nullable(Type.Object({ kind: OneOf(['barred', 'conditional']), citation: CitationSchema })),
})

const DeadlineSchema = Type.Object({
  id: Type.String(),
  key: OneOf(DEADLINE_KEYS),
  whose: OneOf(DEADLINE_HOLDERS),
  term: Type.Object({ count: Type.Integer(), unit: OneOf(TERM_UNITS) }),
  startedOn: Day,
  served: Nullable(Type.String()),
  due: Day,
  passedOnFrom: Nullable(Day),
  yearsWithoutHolidays: Type.Array(Type.Integer()),
  extendedUntil: Nullable(Day),
  endedOn: Nullable(Day),
  standing: OneOf(DEADLINE_STANDINGS),
  canBeExtended: Type.Boolean(),
  citation: CitationSchema,
})
export type WireDeadline = Static<typeof DeadlineSchema>

export const ProcedureSchema = Type.Object({
  version: Type.Integer({ minimum: 0, description: 'number of the last entry; for If-Match' }),
  today: Day,
  round: Type.Integer({ minimum: 1 }),
  state: Nullable(State),
  since: Nullable(Day),
  filing: OneOf(CASE_FILINGS),
  basis: Type.Object({ ground: Nullable(OneOf(GROUND_KINDS)), parties: Nullable(OneOf(PARTIES_KINDS)) }),
  moves: Type.Array(MoveSchema, { description: 'steps that the rules of today know from here' }),
  deadlines: Type.Array(DeadlineSchema, { description: 'in the order in which they are due' }),
  papersDue: Type.Array(Type.Object({ entry: EntryNumber, state: State, kinds: Type.Array(OneOf(PAPER_KINDS)) })),
  lateFiles: Type.Array(Type.Object({ attachmentNumber: EntryNumber, round: Type.Integer({ minimum: 1 }) }), {
    description: 'files that came in after the decision of a round, when its evidence was frozen',
  }),
  reckoning: CitationSchema,
  entries: Type.Array(EntrySchema),
})
export type WireProcedure = Static<typeof ProcedureSchema>
