import { standingFinding, standingTitle } from '../../desk/standing-entry.ts'

import type { CaseView } from '../../wire/case.ts'
import type { WireEvidence } from '../../wire/evidence.ts'
import type { Identifiers } from './identifiers.ts'
import type { LadmNode } from './model.ts'

/** The words of a boundary are the source of its line. */
export const descriptionNodes = ({ descriptions, document }: CaseView, ids: Identifiers): LadmNode[] =>
  descriptions.map(({ id, subject, paperTitle, paperDate, start, end }) => ({
    '@id': ids.of('description', id),
    '@type': 'LA_SpatialSource',
    sID: id,
    type: `boundary description: ${subject}`,
    description: paperTitle ?? undefined,
    submission: paperDate?.from,
    words: document.text.slice(start, end),
  }))

function evidenceNode(entry: WireEvidence, ids: Identifiers): LadmNode {
  const { offeredBy, number, records, person, descriptionId } = entry
  const date = person?.date ?? records[0]?.date
  return {
    '@id': ids.of('evidence', offeredBy, number),
    '@type': 'LA_AdministrativeSource',
    sID: entry.paperId,
    type: person?.kind ?? records[0]?.kind,
    text: standingTitle(entry),
    submission: date?.from,
    offeredBy,
    finding: standingFinding(entry)?.finding,
    statedBy: descriptionId === null ? undefined : ids.to('description', descriptionId),
  }
}

/** What the parties offer, with what was found of it. */
export const evidenceNodes = ({ evidence }: CaseView, ids: Identifiers): LadmNode[] =>
  evidence.filter(({ person }) => person?.withdrawn !== true).map((entry) => evidenceNode(entry, ids))
