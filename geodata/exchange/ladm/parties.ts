import type { CaseView } from '../../wire/case.ts'
import type { Identifiers } from './identifiers.ts'
import type { LadmNode } from './model.ts'

/** Parties as the papers name them, and each side as a group of those that claim together. Both sides are told alike. */
export function partyNodes({ parties, claimants }: CaseView, ids: Identifiers): LadmNode[] {
  const idOfName = new Map(
    parties.flatMap(({ name, shortName }, index) => [name, shortName].map((each) => [each, index] as const)),
  )
  return [
    ...parties.map(({ name, role }, index) => ({
      '@id': ids.of('party', index),
      '@type': 'LA_Party',
      pID: String(index),
      name,
      role,
    })),
    ...claimants.map(({ letter, name, parties: members }) => ({
      '@id': ids.of('side', letter),
      '@type': 'LA_GroupParty',
      groupID: letter,
      name,
      members: members.flatMap((member) => {
        const index = idOfName.get(member)
        return index === undefined ? [] : [ids.to('party', index)]
      }),
    })),
  ]
}
