import { readOverlaps } from '../../api/overlaps.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOverlap } from '../../../geodata/wire/geometry.ts'
import type { WireOverlapPair, WireOverlaps } from '../../../geodata/wire/overlaps.ts'

/** What is on record of the overlaps of a case: asked anew with every version of it. */
class OverlapRecords {
  /** Null until they are here. */
  all = $state.raw<WireOverlaps | null>(null)
  /** They were asked for in vain. */
  isMissing = $state(false)

  /** The record of an overlap as it stands. */
  of({ firstOutlineId, secondOutlineId }: WireOverlap): WireOverlapPair | undefined {
    return this.all?.pairs.find(
      ({ current }) => current?.firstOutlineId === firstOutlineId && current.secondOutlineId === secondOutlineId,
    )
  }
}

/** For a component, as long as it is shown. */
export function useOverlapRecords(view: () => CaseView): OverlapRecords {
  const records = new OverlapRecords()
  $effect(() => {
    let isWanted = true
    void readOverlaps(view()).then((answer) => {
      if (!isWanted) return
      records.isMissing = !answer.ok
      records.all = answer.ok ? answer.data : null
    })
    return () => (isWanted = false)
  })
  return records
}
