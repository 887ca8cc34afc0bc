import { subjectOf } from '../../../geodata/fabric/subject-of.ts'

import { shapeName } from './shape-name.ts'

import type { FabricShape, ShapeOf } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

type Subject = { readonly of: ShapeOf; readonly name: string }

/** What a part of a shape can be given to: the outlines of the case, and the awards of its ruling. */
export function subjectsForPart(shape: FabricShape, view: CaseView, words: Catalogue): Subject[] {
  const calls = view.descriptions.find(({ id }) => id === view.ruling?.descriptionId)?.calls ?? []
  const awards = (view.ruling?.awards ?? []).flatMap(({ callIndex }): ShapeOf[] => {
    const call = calls[callIndex]
    return call ? [{ kind: 'award', call: { start: call.start, end: call.end } }] : []
  })
  const outlines = view.outlines
    .filter(({ role }) => role !== 'dividing-line')
    .map(({ descriptionId, role }): ShapeOf => ({ kind: 'description', descriptionId, role }))
  return [...awards, ...outlines]
    .filter((of) => subjectOf(of) !== subjectOf(shape.of))
    .map((of) => ({ of, name: shapeName({ of }, view, words) }))
}
