import { isSameSpan } from './joined-attributes.ts'
import { usedLineIds } from './replace-uses.ts'

import type { Fabric, LineWords } from './model.ts'

/** The words that stood with removed lines alone are given back, so that a person sees what is no boundary now. */
export type Removed = { readonly fabric: Fabric; readonly released: readonly LineWords[] }

/** The fabric without the lines that no shape uses, and the words that stood with them alone. */
export function withoutUnused(fabric: Fabric): Removed {
  const used = usedLineIds(fabric.shapes)
  const kept = fabric.lines.filter(({ id }) => used.has(id))
  const gone = fabric.lines.filter(({ id }) => !used.has(id))
  const isStill = ({ call }: LineWords) => kept.some(({ words }) => words.some((one) => isSameSpan(one.call, call)))
  return {
    fabric: { ...fabric, lines: kept },
    released: gone.flatMap(({ words }) => words.filter((one) => !isStill(one))),
  }
}
