import { LADM_CONTEXT } from './context.ts'
import { identifiersOf } from './identifiers.ts'
import { partyNodes } from './parties.ts'
import { placeNodes } from './places.ts'
import { rightNodes } from './rights.ts'
import { descriptionNodes, evidenceNodes } from './sources.ts'
import { levelNodes, spatialNodes } from './spatial-units.ts'

import type { CaseView } from '../../wire/case.ts'
import type { LadmDocument } from './model.ts'

/**
 * A case in the classes of the Land Administration Domain Model (ISO 19152:2012) as JSON-LD 1.1: parties and sides, the papers, the words,
 * the stretches that come from them, the ground they bound, what overlaps, and what was ruled. The mapping is told in docs/ladm.md.
 * Shapes are well-known text in CGCS2000 longitude and latitude, whose figures are taken as CRS84.
 */
export function ladmDocument(view: CaseView): LadmDocument {
  const ids = identifiersOf(view.id)
  return {
    '@context': LADM_CONTEXT,
    '@id': ids.case,
    '@graph': [
      ...partyNodes(view, ids),
      ...descriptionNodes(view, ids),
      ...evidenceNodes(view, ids),
      ...levelNodes(ids),
      ...placeNodes(view, ids),
      ...spatialNodes(view, ids),
      ...rightNodes(view, ids),
    ],
  }
}
