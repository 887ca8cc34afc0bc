import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { typedPosition } from '../../../geodata/exchange/typed-position.ts'

const plane = gaussKruger(108)
const read = (typed: string) => {
  const result = typedPosition(typed, plane)
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

describe('a position as a person types it', () => {
  test.each(['108.25, 24.5', '24.5 108.25', '东经108.25° 北纬24.5°', '108°15′0″ 24°30′0″', `24°30'00'' 108°15'00''`])(
    '%s is degrees, whichever comes first',
    (typed) => {
      const { position, understood } = read(typed)
      expect(understood).toEqual({ type: 'degrees' })
      expect(position[0]).toBeCloseTo(108.25, 9)
      expect(position[1]).toBeCloseTo(24.5, 9)
    },
  )

  test('X is north and Y is east in the zone of the case', () => {
    const [east, north] = plane.toPlane([108.25, 24.5])
    for (const typed of [`X=${north} Y=${east}`, `${east},${north}`]) {
      const { position, understood } = read(typed)
      expect(understood).toEqual({ type: 'plane', zone: 'of-the-case', centralMeridianDegrees: 108 })
      expect(position[0]).toBeCloseTo(108.25, 8)
      expect(position[1]).toBeCloseTo(24.5, 8)
    }
  })

  test('a zone before Y is obeyed, of three degrees and of six', () => {
    const [east37, north37] = gaussKruger(111).toPlane([110.2, 24.5])
    expect(read(`${north37} ${37_000_000 + east37}`)).toMatchObject({
      understood: { zone: 'three-degree', centralMeridianDegrees: 111 },
    })
    const [east19, north19] = gaussKruger(111).toPlane([110.2, 24.5])
    const six = read(`${north19} ${19_000_000 + east19}`)
    expect(six.understood).toEqual({ type: 'plane', zone: 'six-degree', centralMeridianDegrees: 111 })
    expect(six.position[0]).toBeCloseTo(110.2, 8)
  })

  test('full-width figures are figures', () => {
    expect(read('１０８．２５，２４．５').position).toEqual([108.25, 24.5])
  })

  test.each([
    ['', 'not-two-figures'],
    ['108.25', 'not-two-figures'],
    ['108.25 24.5 3', 'not-two-figures'],
    ['8.5 24.5', 'no-position-in-china'],
    ['2710000 2710000', 'no-position-in-china'],
    ['2710000 99500000', 'no-position-in-china'],
  ])('%s is refused: %s', (typed, problem) => {
    expect(typedPosition(typed, plane)).toEqual({ ok: false, problem })
  })
})
