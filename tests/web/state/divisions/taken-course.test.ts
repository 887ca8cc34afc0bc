import { describe, expect, it } from 'vitest'

import { gaussKruger } from '../../../../geodata/crs/gauss-kruger.ts'
import { EMPTY_FABRIC, type Fabric } from '../../../../geodata/fabric/model.ts'
import { courseWithoutWords, originOfProposal } from '../../../../web/state/divisions/taken-course.ts'
import { lineOverField, MERIDIAN } from '../../../support/invented-field.ts'

import type { Metres } from '../../../../geodata/crs/gauss-kruger.ts'
import type { WireDivisionProposal } from '../../../../geodata/wire/divisions.ts'

const NAME = '分界线（尚未对应文字）'
const along: Metres[] = [
  [50, -10],
  [60, 110],
]

function taken(fabric: Fabric, proposal: WireDivisionProposal): Fabric {
  const course = {
    positions: proposal.line.coordinates,
    drawnBy: '黄调解员',
    origin: originOfProposal(proposal),
  }
  const laid = courseWithoutWords(fabric, NAME, course, gaussKruger(MERIDIAN))
  if (!laid.ok) throw new Error(laid.problem.code)
  return laid.value.fabric
}

describe('a proposal taken into hand where no line is ruled yet', () => {
  it('becomes a line that answers no words, of the person who took it, and keeps the place that it follows', () => {
    const { lines, shapes } = taken(EMPTY_FABRIC, lineOverField('along-feature', along, { placeId: 'road' }))
    expect(shapes.map(({ of }) => of)).toEqual([{ kind: 'free', name: NAME }])
    expect(lines).toMatchObject([
      {
        words: [],
        placeId: 'road',
        method: 'follows-feature',
        reason: 'along-named-feature',
        certainty: 'implied',
        drawnBy: '黄调解员',
      },
    ])
  })

  it('takes the place of the one that was taken before', () => {
    const first = taken(EMPTY_FABRIC, lineOverField('along-feature', along, { placeId: 'road' }))
    const east: Metres[] = [
      [-1, 40],
      [201, 40],
    ]
    const { lines, shapes } = taken(first, lineOverField('equal-area', east, { bearingDegrees: 90 }))
    expect(shapes).toHaveLength(1)
    expect(lines).toMatchObject([{ placeId: null, method: 'drawn-by-hand' }])
  })

  it('says of a line of the elevation grid that it was traced there', () => {
    expect(originOfProposal(lineOverField('along-ridge', along))).toEqual({
      method: 'traced-on-terrain',
      reason: 'along-terrain',
      placeId: null,
    })
  })
})
