import { describe, expect, it } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { coarseGround } from '../../../geodata/publication/coarse-ground.ts'
import { whereAmI } from '../../../geodata/publication/where-am-i.ts'
import { sealedVillages } from '../../support/publication/matter.ts'
import { seeded } from '../../support/seeded.ts'

import type { Position } from 'geojson'
import type { PhonePosition, Whereabouts } from '../../../geodata/publication/where-am-i.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'

const plane = gaussKruger(108)
const [WEST, SOUTH, WIDTH, HEIGHT] = [500_000, 2_450_000, 1200, 900] as const
/** What the survey of the two villages says of its lines, and twice that. */
const [STANDARD_ERROR, LINE_ERROR] = [3, 6] as const

const positions = (corners: readonly Metres[]): Position[] => corners.map((corner) => plane.toGeographic(corner))
const closed = (corners: readonly Metres[]): Metres[] => [...corners, corners[0]!]

function isWithin([east, north]: Metres, ring: readonly Metres[]): boolean {
  return closed(ring)
    .slice(1)
    .reduce((is, to, index) => {
      const from = ring[index]!
      const crosses = from[1] > north !== to[1] > north
      return crosses && from[0] + ((north - from[1]) * (to[0] - from[0])) / (to[1] - from[1]) > east ? !is : is
    }, false)
}

type Parts = { readonly north: Metres[]; readonly south: Metres[] }

/** A rectangle divided along a crooked line; with a tongue, ground of the north reaches as a narrow strip into the south. */
function divided(random: () => number, tongueMetres: number): Parts {
  const line = Array.from({ length: 9 }, (_, index): Metres => [
    WEST + (WIDTH * index) / 8,
    SOUTH + HEIGHT * (0.4 + 0.3 * random()),
  ])
  const at = line[4]!
  const tongue: Metres[] =
    tongueMetres === 0
      ? []
      : [
          [at[0] + 3, at[1]],
          [at[0] + 3, SOUTH + 40],
          [at[0] + 3 + tongueMetres, SOUTH + 40],
          [at[0] + 3 + tongueMetres, at[1]],
        ]
  const border = [...line.slice(0, 5), ...tongue, ...line.slice(5)]
  return {
    north: [...border, [WEST + WIDTH, SOUTH + HEIGHT], [WEST, SOUTH + HEIGHT]],
    south: [[WEST, SOUTH], [WEST + WIDTH, SOUTH], ...[...border].reverse()],
  }
}

function viewOf({ north, south }: Parts): CaseView {
  const view = sealedVillages()
  const border = north.slice(0, -2)
  const extent = closed([
    [WEST, SOUTH],
    [WEST + WIDTH, SOUTH],
    [WEST + WIDTH, SOUTH + HEIGHT],
    [WEST, SOUTH + HEIGHT],
  ])
  const [first, second] = view.ruling!.awards
  const award = (given: typeof first, ring: readonly Metres[]) => ({
    ...given!,
    geometry: { type: 'MultiPolygon' as const, coordinates: [[positions(closed(ring))]] },
  })
  return {
    ...view,
    outlines: view.outlines.map((outline) => {
      if (outline.role === 'extent')
        return { ...outline, geometry: { type: 'Polygon', coordinates: [positions(extent)] } }
      if (outline.role !== 'dividing-line') return outline
      const geometry = { type: 'LineString' as const, coordinates: positions(border) }
      return { ...outline, segments: [{ ...outline.segments[0]!, accuracyMetres: STANDARD_ERROR, geometry }] }
    }),
    ruling: { ...view.ruling!, awards: [award(first, north), award(second, south)] },
  }
}

const recordOf = (view: CaseView, metres: number) => {
  const { ground, absence } = coarseGround(view, metres)
  return { illustrative: false, ground, groundAbsence: absence }
}

/** Every corner of both parts is moved in the same way by no more than the line may be wrong. */
function truthOf({ north, south }: Parts, random: () => number): Parts {
  const moves = new Map<string, Metres>()
  const moved = (corner: Metres): Metres => {
    const [turn, far] = [2 * Math.PI * random(), LINE_ERROR * random()]
    const move = moves.get(String(corner)) ?? [far * Math.sin(turn), far * Math.cos(turn)]
    moves.set(String(corner), move)
    return [corner[0] + move[0], corner[1] + move[1]]
  }
  return { north: north.map(moved), south: south.map(moved) }
}

function whose(at: Metres, { north, south }: Parts): string {
  if (isWithin(at, north)) return 'A'
  return isWithin(at, south) ? 'B' : 'outside'
}

const toldOf = (answer: Whereabouts): string | null =>
  answer.is === 'on-side' ? answer.claimantLetter : answer.is === 'outside' ? 'outside' : null

const phoneAt = (at: Metres, accuracyMetres: number | null): PhonePosition => {
  const [longitude = NaN, latitude = NaN] = plane.toGeographic(at)
  return { longitude, latitude, accuracyMetres }
}

/** Somebody stands at random places with a phone that is as wrong as it says; how often he was told, and told wrongly. */
function trials(seeds: number, tongueMetres: number, coarseningMetres: number): { told: number; wrong: string[] } {
  const wrong: string[] = []
  let told = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seeded(seed)
    const parts = divided(random, tongueMetres)
    const record = recordOf(viewOf(parts), coarseningMetres)
    const truth = truthOf(parts, random)
    for (let trial = 0; trial < 150; trial += 1) {
      const at: Metres = [WEST + WIDTH * (1.4 * random() - 0.2), SOUTH + HEIGHT * (1.4 * random() - 0.2)]
      const [accuracy, turn] = [1 + 60 * random(), 2 * Math.PI * random()]
      const shown: Metres = [at[0] + accuracy * Math.sin(turn), at[1] + accuracy * Math.cos(turn)]
      const answer = toldOf(whereAmI(record, phoneAt(shown, accuracy)))
      if (answer !== null) told += 1
      if (answer !== null && answer !== whose(at, truth)) wrong.push(`seed ${seed}, trial ${trial}: ${answer}`)
    }
  }
  return { told, wrong }
}

describe('where somebody stands', () => {
  it.each([
    { coarseningMetres: 10, tongueMetres: 0, leastTold: 0.4 },
    { coarseningMetres: 100, tongueMetres: 0, leastTold: 0.15 },
    { coarseningMetres: 10, tongueMetres: 60, leastTold: 0.4 },
    // Narrower than a cell: the published parts show nothing of it.
    { coarseningMetres: 10, tongueMetres: 2, leastTold: 0 },
    { coarseningMetres: 100, tongueMetres: 30, leastTold: 0 },
  ])(
    'is never told wrongly while phone and line are no more wrong than they say ($coarseningMetres m, tongue $tongueMetres m)',
    ({ coarseningMetres, tongueMetres, leastTold }) => {
      const { told, wrong } = trials(60, tongueMetres, coarseningMetres)
      expect(wrong).toEqual([])
      expect(told / (60 * 150)).toBeGreaterThanOrEqual(leastTold)
    },
  )

  const straight: Parts = {
    north: [[WEST, SOUTH + 450], [WEST + WIDTH, SOUTH + 450], [WEST + WIDTH, SOUTH + HEIGHT], [WEST, SOUTH + HEIGHT]],
    south: [[WEST, SOUTH], [WEST + WIDTH, SOUTH], [WEST + WIDTH, SOUTH + 450], [WEST, SOUTH + 450]],
  } // prettier-ignore
  const record = recordOf(viewOf(straight), 10)
  const standing = (north: number, accuracyMetres: number | null = 15) =>
    whereAmI(record, phoneAt([WEST + 600, SOUTH + north], accuracyMetres))

  it('is told with the side, about how far from the line, and how far the phone may be wrong', () => {
    const answer = standing(550)
    expect(answer).toMatchObject({ is: 'on-side', claimantLetter: 'A', phoneErrorMetres: 15 })
    const { uncertaintyMetres } = record.ground!
    const distance = answer.is === 'on-side' ? answer.distanceMetres : NaN
    expect(Math.abs(distance - 100)).toBeLessThanOrEqual(uncertaintyMetres)
    expect(standing(350)).toMatchObject({ is: 'on-side', claimantLetter: 'B' })
  })

  it('cannot be told inside the errors of phone and line taken together, on either side', () => {
    expect(standing(460).is).toBe('cannot-tell')
    expect(standing(440).is).toBe('cannot-tell')
    expect(standing(550, 90).is).toBe('cannot-tell')
    expect(standing(8).is).toBe('cannot-tell')
  })

  it('outside the ground is told as that', () => {
    expect(standing(1200)).toMatchObject({ is: 'outside' })
    expect(whereAmI(record, { longitude: 116.4, latitude: 39.9, accuracyMetres: 20 }).is).toBe('outside')
  })

  it('is not told of a position that says nothing of how wrong it may be', () => {
    for (const accuracy of [null, 0, -5, NaN]) expect(standing(550, accuracy).is).toBe('no-position')
    expect(standing(550, Infinity).is).toBe('cannot-tell')
    expect(whereAmI(record, { longitude: NaN, latitude: 22, accuracyMetres: 5 }).is).toBe('no-position')
  })

  it('is never offered on ground that was not surveyed, nor where none is published', () => {
    const phone = phoneAt([WEST + 600, SOUTH + 550], 5)
    expect(whereAmI({ ...record, illustrative: true }, phone)).toEqual({ is: 'not-offered', absence: 'illustrative' })
    expect(whereAmI({ illustrative: false, ground: null, groundAbsence: 'too-small' }, phone)).toEqual({
      is: 'not-offered',
      absence: 'too-small',
    })
  })

  it('on ground that is given to nobody is told as that', () => {
    const undecided = { ...record, ground: { ...record.ground!, parts: [], dividingLine: [] } }
    expect(whereAmI(undecided, phoneAt([WEST + 600, SOUTH + 300], 10)).is).toBe('undecided')
  })
})
