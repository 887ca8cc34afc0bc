import { describe, expect, test } from 'vitest'

import { centralMeridianOf, epsgOfCentralMeridian, gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'

describe('Gauss-Krüger zones of CGCS2000', () => {
  test('a point near Shangsi has the plane coordinates that PROJ gives in EPSG:4545', () => {
    const [eastMetres, northMetres] = gaussKruger(108).toPlane([107.98, 22.15])
    expect(northMetres).toBeCloseTo(2_450_410.3065, 3)
    expect(eastMetres).toBeCloseTo(497_936.9359, 3)
  })

  test('there and back is the same place to a hundredth of a millimetre', () => {
    const plane = gaussKruger(108)
    const [eastMetres, northMetres] = plane.toPlane(plane.toGeographic([512_345.678, 2_445_678.901]))
    expect(eastMetres).toBeCloseTo(512_345.678, 5)
    expect(northMetres).toBeCloseTo(2_445_678.901, 5)
  })

  test.each([
    [107.98, 108, 4545],
    [104.2, 105, 4544],
    [109.6, 111, 4546],
    [75, 75, 4534],
    [135, 135, 4554],
  ])('longitude %f lies in the zone of %i°, EPSG:%i', (longitude, meridian, epsg) => {
    expect(centralMeridianOf(longitude)).toBe(meridian)
    expect(epsgOfCentralMeridian(meridian)).toBe(epsg)
  })

  test('a meridian that is no zone of China is refused with its value', () => {
    expect(() => epsgOfCentralMeridian(107)).toThrow('107°')
    expect(() => epsgOfCentralMeridian(138)).toThrow('138°')
  })
})
