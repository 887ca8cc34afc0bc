import { atCall, WHOLE_DESCRIPTION, type Inquiry, type Question } from './inquiry.ts'
import { comesBack } from './comes-back.ts'

const CLOSES = /[回到至]起点|闭合|合龙|起始点/u

/** A walk that does not come back to where it started: asked of its last leg. */
export const openEnd: Question = {
  code: 'open-end',
  raisedAt: (inquiry: Inquiry) => {
    const { folded, form } = inquiry
    if (form !== 'walk' || CLOSES.test(folded)) return []
    const legs = inquiry.calls.filter(({ act }) => act === 'travels' || act === 'starts')
    if (comesBack(folded, legs)) return []
    const last = legs.at(-1)
    return [last ? atCall(last) : WHOLE_DESCRIPTION]
  },
}
