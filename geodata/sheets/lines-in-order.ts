import type { CaseView } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'

const ORDER: readonly WireOutline['role'][] = ['dividing-line', 'extent', 'claim', 'description']

/** The lines of a case as its table of points lists them: the ruling's first. */
export const linesInOrder = ({ outlines }: Pick<CaseView, 'outlines'>): WireOutline[] =>
  ORDER.flatMap((role) => outlines.filter((outline) => outline.role === role))
