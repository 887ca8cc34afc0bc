import { twoSides, type TwoSides } from '../sheets/two-sides.ts'

import type { PublicationMatter, PublicationOptions } from '../../../geodata/publication/derive-publication.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'

export const PUBLICATION: PublicationOptions = {
  basis: 'sealed-ruling',
  profile: 'court-rules-2016',
  coarsening: { householdsMetres: 100, collectivesMetres: 10 },
  mapReviewNumber: '桂S(2026)12-003号',
  version: 1,
  publishedOn: '2026-11-23',
  notice: null,
  office: null,
  phone: null,
}

export const matterOf = (view: CaseView): PublicationMatter => ({
  view,
  parties: null,
  procedure: { state: null, deadlines: [], rules: [] },
})

/** Two villages, surveyed, whose ruling is sealed. */
export const sealedVillages = (given: TwoSides = {}): CaseView => ({
  ...twoSides(given),
  rounds: [
    { round: 1, opened: null, seal: { sealedBy: '黄局长', sealedAt: '2026-11-20T18:00:00Z', sha256: 'cd'.repeat(32) } },
  ],
})
