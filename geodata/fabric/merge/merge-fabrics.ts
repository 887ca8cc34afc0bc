import { changesSince, lineChangedBy, shapeChangedBy, type Changes } from './changes.ts'
import { mergedFabric } from './merged-fabric.ts'
import { renumbered } from './renumbered.ts'
import { lineKey, shapeKey, tiedChanges } from './tied-changes.ts'

import type { Fabric } from '../model.ts'
import type { FabricMerge, MergeChoice, MergeGroup } from './model.ts'

/**
 * What two people made of one fabric, taken apart: lines that only one changed, and groups of lines that both changed, of which a person chooses.
 * Nothing is decided where the two touch. `mergedFabric` puts it together.
 */
export function mergeFabrics(base: Fabric, mine: Fabric, theirs: Fabric): FabricMerge {
  const own = renumbered(base, mine, theirs)
  const [ours, others] = [changesSince(base, own), changesSince(base, theirs)]
  const fromMine: string[] = []
  const fromTheirs: string[] = []
  const groups: MergeGroup[] = []
  for (const keys of tiedChanges(base, ours, others)) {
    const lineIds = idsIn(keys, [...ours.changedLines, ...others.changedLines], lineKey)
    const shapeIds = idsIn(keys, [...ours.changedShapes, ...others.changedShapes], shapeKey)
    const who = new Set([
      ...lineIds.map((id) => lineChangedBy(id, ours, others)),
      ...shapeIds.map((id) => shapeChangedBy(id, ours, others)),
    ])
    if (who.has('both') || (who.has('mine') && who.has('theirs')))
      groups.push({ id: groups.length, lineIds, shapeIds, choices: ['mine', 'theirs'] })
    else if (who.has('theirs')) fromTheirs.push(...lineIds)
    else if (who.has('mine')) fromMine.push(...lineIds)
  }
  const merge = { base, mine: own, theirs, fromMine, fromTheirs, groups }
  return withJoins(isChoosable(merge) ? merge : asOneGroup(merge, ours, others))
}

const idsIn = (keys: readonly string[], ids: readonly string[], keyOf: (id: string) => string): string[] => {
  const known = new Set(keys)
  return [...new Set(ids)].filter((id) => known.has(keyOf(id)))
}

/** Where lines of the two do not meet, whichever is chosen, one of the two is chosen whole. */
function asOneGroup(merge: FabricMerge, ours: Changes, others: Changes): FabricMerge {
  const lineIds = [...new Set([...ours.changedLines, ...others.changedLines])]
  const shapeIds = [...new Set([...ours.changedShapes, ...others.changedShapes])]
  const whole: MergeGroup = { id: 0, lineIds, shapeIds, choices: ['mine', 'theirs'] }
  return { ...merge, fromMine: [], fromTheirs: [], groups: [whole] }
}

const allOf = ({ groups }: FabricMerge, choice: MergeChoice) => new Map(groups.map(({ id }) => [id, choice]))

/** Every group by itself chosen otherwise than the rest: groups that are whole so are whole in any choice. */
function isChoosable(merge: FabricMerge): boolean {
  const tries = merge.groups.flatMap(({ id }) => [
    allOf(merge, 'theirs').set(id, 'mine'),
    allOf(merge, 'mine').set(id, 'theirs'),
  ])
  return [allOf(merge, 'mine'), allOf(merge, 'theirs'), ...tries].every((choices) => mergedFabric(merge, choices))
}

function withJoins(merge: FabricMerge): FabricMerge {
  const canJoin = (group: MergeGroup): boolean => {
    const tried = { ...merge, groups: merge.groups.map((one) => (one.id === group.id ? joinable(one) : one)) }
    return ['mine' as const, 'theirs' as const].every((rest) =>
      mergedFabric(tried, allOf(tried, rest).set(group.id, 'joined')),
    )
  }
  return { ...merge, groups: merge.groups.map((group) => (canJoin(group) ? joinable(group) : group)) }
}

const joinable = (group: MergeGroup): MergeGroup => ({ ...group, choices: ['mine', 'theirs', 'joined'] })
