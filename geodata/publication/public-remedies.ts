import type { CaseState, DeadlineRule } from '../procedure/model.ts'
import type { WireDeadline } from '../wire/procedure.ts'
import type { WireRemedy } from '../wire/publication.ts'

/** What the record of the procedure tells; names of who was served are not looked at. */
export type ProcedureMatter = {
  readonly state: CaseState | null
  readonly deadlines: readonly Pick<
    WireDeadline,
    'key' | 'whose' | 'term' | 'due' | 'endedOn' | 'standing' | 'yearsWithoutHolidays' | 'citation'
  >[]
  /** Of the rules that hold on the day. */
  readonly rules: readonly DeadlineRule[]
}

/** What a party can still do, or could until a day that has passed. */
const RUNS: readonly WireDeadline['standing'][] = ['running', 'soon', 'resting', 'lapsed']

function ofDeadlines(deadlines: ProcedureMatter['deadlines']): WireRemedy[] {
  const open = deadlines.filter(
    ({ whose, endedOn, standing }) => whose === 'party' && endedOn === null && RUNS.includes(standing),
  )
  return [...new Set(open.map(({ key }) => key))].map((key) => {
    const same = open.filter((one) => one.key === key)
    const days = same.map(({ due }) => due).sort()
    const { term, citation } = same[0]!
    return {
      key,
      term: { ...term },
      firstUntil: days[0]!,
      lastUntil: days.at(-1)!,
      isCertain: same.every(({ yearsWithoutHolidays }) => yearsWithoutHolidays.length === 0),
      citation: { ...citation },
    }
  })
}

/** Of a paper that nobody is noted to have been served with: so long from that day on. */
const ofRules = ({ state, rules }: ProcedureMatter, known: readonly WireRemedy[]): WireRemedy[] =>
  rules
    .filter(({ key }, index) => rules.findIndex((rule) => rule.key === key) === index)
    .filter(
      ({ key, whose, starts, runsWhile }) =>
        whose === 'party' &&
        starts.with === 'service' &&
        state !== null &&
        runsWhile.includes(state) &&
        known.every((remedy) => remedy.key !== key),
    )
    .map(({ key, term, citation }) => ({
      key,
      term: { ...term },
      firstUntil: null,
      lastUntil: null,
      isCertain: true,
      citation: { ...citation },
    }))

/** What one can do now, and until when. */
export function publicRemedies(procedure: ProcedureMatter): WireRemedy[] {
  const known = ofDeadlines(procedure.deadlines)
  return [...known, ...ofRules(procedure, known)]
}
