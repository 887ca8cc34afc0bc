import { callClause } from '../../state/clause.ts'

import type { Fabric, FabricLine } from '../../../geodata/fabric/model.ts'
import type { Span } from '../../../geodata/text/span.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Clause } from '../../state/clause.ts'

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end

/** The words that a line answers, first those of the shape that is worked on; null where none ask for it. */
export function clauseOfLine(
  view: CaseView,
  line: FabricLine | null,
  shapeId: string | null,
  { shapes }: Fabric,
): Clause | null {
  const of = shapes.find(({ id }) => id === shapeId)?.of
  const own = of?.kind === 'description' ? of.descriptionId : null
  const found = (line?.words ?? []).flatMap(({ call }) =>
    view.descriptions.flatMap(({ id, calls }) => {
      const index = calls.findIndex((known) => isSame(known, call))
      return index < 0 ? [] : [{ descriptionId: id, index }]
    }),
  )
  const clause = found.find(({ descriptionId }) => descriptionId === own) ?? found[0]
  return clause ? callClause(clause.descriptionId, clause.index) : null
}

/** The first line in hand that answers a clause. */
export function lineOfClause(
  view: CaseView,
  { descriptionId, callIndex }: Clause,
  { lines }: Fabric,
): FabricLine | undefined {
  const description = view.descriptions.find(({ id }) => id === descriptionId)
  const call = callIndex === null ? undefined : description?.calls[callIndex]
  return call && lines.find(({ words }) => words.some((one) => isSame(one.call, call)))
}
