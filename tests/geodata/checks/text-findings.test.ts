import { expect, test } from 'vitest'

import { textFindings } from '../../../geodata/checks/text-findings.ts'
import { lineNumber } from '../words/demonstration-lines.ts'

const EXTENT = 0
const [EAST, SOUTH] = [0, 1]

const warningsOf = (isDrawn: (callIndex: number | null) => boolean) => {
  const { description, line, ground } = lineNumber(EXTENT)
  const segments = line.segments.filter(({ callIndex }) => isDrawn(callIndex))
  return textFindings('shape-1', description, { ...line, segments, openSides: [] }, ground)
}
const openOf = (isDrawn: (callIndex: number | null) => boolean) =>
  warningsOf(isDrawn).flatMap(({ figures }) => (figures['finding'] === 'open' ? [figures] : []))

test('while a line is drawn, the calls that are still without one are one warning that counts and names them', () => {
  expect(openOf((callIndex) => callIndex === EAST)).toEqual([
    {
      finding: 'open',
      chinese: '敞开：有3句没有画成线（第2、3、4句）。',
      english: 'Open: not drawn yet: 3 (clause 2, 3, 4).',
    },
  ])
  expect(openOf((callIndex) => callIndex !== SOUTH).map(({ chinese }) => chinese)).toEqual([
    '敞开：有1句没有画成线（第2句）。',
  ])
  expect(openOf(() => true)).toEqual([])
})
