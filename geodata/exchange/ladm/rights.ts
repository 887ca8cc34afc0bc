import { writeWellKnownText } from '../text/write-well-known-text.ts'

import { areaNode } from './spatial-units.ts'

import type { CaseView, WireAward } from '../../wire/case.ts'
import type { Identifiers } from './identifiers.ts'
import type { LadmNode } from './model.ts'

/** What a side claims is a right that is claimed, and no more than that. */
function claimNodes({ outlines, evidence }: CaseView, ids: Identifiers): LadmNode[] {
  return outlines
    .filter(({ role }) => role === 'claim')
    .flatMap(({ id, claimantLetter, descriptionId }) => {
      const papers = evidence.filter((entry) => entry.descriptionId === descriptionId)
      const source = [
        ids.to('description', descriptionId),
        ...papers.map(({ offeredBy, number }) => ids.to('evidence', offeredBy, number)),
      ]
      return [
        { '@id': ids.of('ground', id), '@type': 'LA_BAUnit', uID: id, type: 'claimed ground' },
        {
          '@id': ids.of('claim', id),
          '@type': 'LA_Right',
          rID: id,
          type: 'claimed',
          party: claimantLetter === null ? undefined : ids.to('side', claimantLetter),
          baunit: ids.to('ground', id),
          source,
        },
      ]
    })
}

function awardNodes(award: WireAward, index: number, ruling: NonNullable<CaseView['ruling']>, ids: Identifiers) {
  const { claimantLetter, winner, geometry, areas } = award
  return [
    { '@id': ids.of('awarded-ground', index), '@type': 'LA_BAUnit', uID: `award ${index}`, type: 'awarded ground' },
    {
      '@id': ids.of('unit', 'award', index),
      '@type': 'LA_SpatialUnit',
      suID: `award ${index}`,
      dimension: '2D',
      level: ids.to('level', 'award'),
      baunit: ids.to('awarded-ground', index),
      area: areaNode(areas),
      asWKT: geometry === null ? undefined : writeWellKnownText(geometry),
      source: [ids.to('ruling')],
    },
    {
      '@id': ids.of('award', index),
      '@type': 'LA_Right',
      rID: `award ${index}`,
      type: ruling.standing === 'stands' ? 'ruled' : 'ruled, not standing as it was',
      description: winner,
      party: claimantLetter === null ? undefined : ids.to('side', claimantLetter),
      baunit: ids.to('awarded-ground', index),
      source: [ids.to('ruling')],
    },
  ] satisfies LadmNode[]
}

function rulingNodes({ ruling }: CaseView, ids: Identifiers): LadmNode[] {
  if (ruling === null) return []
  const { number, authority, date, standing, descriptionId } = ruling
  return [
    {
      '@id': ids.of('ruling'),
      '@type': 'LA_AdministrativeSource',
      sID: number,
      type: 'ruling of a government',
      text: `${authority}${number}`,
      acceptance: date?.from,
      standing,
      statedBy: descriptionId === null ? undefined : ids.to('description', descriptionId),
    },
    ...ruling.awards.flatMap((award, index) => awardNodes(award, index, ruling, ids)),
  ]
}

/** Who claims what by which papers, and whom the ruling gave what. */
export const rightNodes = (view: CaseView, ids: Identifiers): LadmNode[] => [
  ...claimNodes(view, ids),
  ...rulingNodes(view, ids),
]
