/** How near a drawn outline comes to the parcel that its words were made from, and whether it says where it is in doubt. */
import { drawDocument } from '../../../geodata/digitize.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'

import { WORLD_PLANE } from './world-plane.ts'
import { overlapOfRings } from './overlap.ts'
import { distanceToLine, spaced, type Point } from './plane.ts'

import type { World } from './invent-world.ts'
import type { Outline, Segment } from '../../../geodata/outline/model.ts'
import type { Polygon, Position } from 'geojson'

export type WorldResult = {
  /** Shared area over joint area; 0 where no polygon was drawn. */
  readonly overlap: number
  readonly closed: boolean
  /** A question or an open side stands anywhere in the outline. */
  readonly inDoubt: boolean
  /**
   * Some segment that strays from the truth has a question or an open side on its own call; where none strays and the
   * outline only stops short of the truth, any segment.
   */
  readonly wrongIsInDoubt: boolean
  readonly milliseconds: number
}

const STRAY_METRES = 25
const STRAY_SHARE = 0.2
const SAMPLE_METRES = 10

const planar = (coordinates: readonly Position[]): Point[] => coordinates.map((at) => WORLD_PLANE.toPlane(at))

const overlapOf = (drawn: Polygon | null, truth: readonly Point[]): number =>
  drawn ? overlapOfRings(planar(drawn.coordinates[0]!), truth) : 0

function straying({ segments }: Outline, truth: readonly Point[]) {
  const ring = [...truth, truth[0]!]
  return segments.filter(({ coordinates }) => {
    const samples = spaced(planar(coordinates), SAMPLE_METRES)
    return samples.filter((point) => distanceToLine(point, ring) > STRAY_METRES).length > STRAY_SHARE * samples.length
  })
}

export function measureWorld(world: World): WorldResult {
  const { text, places, truth, grid } = world
  const start = performance.now()
  const drawn = drawDocument(text, readDocument(text), places, {}, new Map(), world.onTerrain ? grid : undefined)
  const milliseconds = performance.now() - start
  const outline = drawn.outlines[0]?.outline
  if (!outline) return { overlap: 0, closed: false, inDoubt: true, wrongIsInDoubt: true, milliseconds }
  const doubted = new Set([
    ...outline.questions.map(({ callIndex }) => callIndex),
    ...outline.openSides.map(({ callIndex }) => callIndex),
  ])
  const wrong = straying(outline, truth)
  const isDoubted = ({ callIndex }: Segment) => doubted.has(callIndex)
  return {
    overlap: overlapOf(outline.polygon, truth),
    closed: outline.polygon !== null && outline.closedByStraightMetres === 0,
    inDoubt: doubted.size > 0,
    wrongIsInDoubt: outline.polygon === null || (wrong.length === 0 ? outline.segments : wrong).some(isDoubted),
    milliseconds,
  }
}
