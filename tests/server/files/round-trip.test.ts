import { expect, test } from 'vitest'

import { LAYER_FORMATS } from '../../support/exchange/layer-formats.ts'
import { POINT_FORMATS } from '../../support/exchange/point-formats.ts'
import { roundTrip, type RoundTrip } from '../../support/exchange/round-trip.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'

/** `npm run bench -- exchange roundtrip` goes through a thousand. */
const CASES = 50
const MILLIMETRE = 0.001

const SEEDS = Array.from({ length: CASES }, (_, index) => 1981 + index)

function expectWhole({ differences, farthestMetres }: RoundTrip, seed: number): void {
  expect(differences, `seed ${seed}`).toEqual([])
  expect(farthestMetres, `seed ${seed}`).toBeLessThan(MILLIMETRE)
}

test.each(Object.entries(LAYER_FORMATS))(
  'what leaves as %s comes in again with the same shapes to a millimetre and the same attributes',
  async (_name, format) => {
    const folder = temporaryDataFolder()
    let features = 0
    for (const seed of SEEDS) {
      const back = await roundTrip(format, seed, folder)
      expectWhole(back, seed)
      features += back.features
    }
    expect(features).toBeGreaterThan(CASES)
  },
)

test.each(Object.entries(POINT_FORMATS))(
  'what leaves as %s comes in again with the same points to a millimetre and the same words',
  async (_name, written) => {
    const folder = temporaryDataFolder()
    for (const seed of SEEDS) expectWhole(await written(seed, folder), seed)
  },
)
