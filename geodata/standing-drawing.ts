/** What a person has in hand stands before what the machine draws; the machine's own drawing stays beside it. */
import { gaussKruger } from './crs/gauss-kruger.ts'
import { fabricOf, type OutlineInHand } from './fabric/fabric-of.ts'
import { outlineOfShape } from './fabric/outline-of-shape.ts'
import { shapeGround } from './fabric/shape-ground.ts'
import { indexOfWords } from './outline/decided-choices.ts'
import { awardParts, splitOfExtent } from './ruling/award-parts.ts'

import type { MultiPolygon, Polygon } from 'geojson'
import type { DigitizedCase, DrawnDocument } from './digitize.ts'
import type { Fabric } from './fabric/model.ts'
import type { OutlineRole, StandingOutline } from './outline/model.ts'

export type StandingDrawing = Pick<DrawnDocument, 'document' | 'centralMeridianDegrees' | 'questions'> & {
  readonly outlines: readonly {
    readonly descriptionIndex: number
    readonly role: OutlineRole
    readonly outline: StandingOutline
    /** Drawn from a shape that a person has in hand. */
    readonly isByHand?: boolean
  }[]
  readonly awards: readonly (Omit<DigitizedCase['awards'][number], 'polygon'> & {
    readonly polygon: Polygon | MultiPolygon | null
    /** Its very ground is a shape that a person has in hand. */
    readonly isByHand?: boolean
  })[]
}

/** The machine's drawing with the shapes of the fabric in the place of its outlines and awards. */
export function standingDrawing(machine: DrawnDocument, fabric: Fabric): StandingDrawing {
  const plane = gaussKruger(machine.centralMeridianDegrees)
  const { descriptions } = machine.document
  const allCalls = descriptions.flatMap(({ reading }) => reading.calls)
  const byHand = new Map(
    fabric.shapes.flatMap((shape) =>
      shape.of.kind === 'description' && descriptions[Number(shape.of.descriptionId)]
        ? [[Number(shape.of.descriptionId), { shape, role: shape.of.role }] as const]
        : [],
    ),
  )
  const drawn = machine.outlines.filter(({ descriptionIndex }) => !byHand.has(descriptionIndex))
  const taken = [...byHand].map(([descriptionIndex, { shape, role }]) => {
    const solved = machine.outlines.find((one) => one.descriptionIndex === descriptionIndex)
    const { calls } = descriptions[descriptionIndex]!.reading
    const outline = outlineOfShape(fabric, shape, calls, allCalls, solved?.outline, plane)
    return { descriptionIndex, role: solved?.role ?? role, outline, isByHand: true }
  })
  const outlines = [...drawn, ...taken].sort((one, other) => one.descriptionIndex - other.descriptionIndex)
  return { ...machine, outlines, awards: standingAwards(machine, outlines, fabric) }
}

/** Awards in hand stand; others follow the standing line and extent, where one of these is in hand. */
function standingAwards(
  machine: DrawnDocument,
  outlines: StandingDrawing['outlines'],
  fabric: Fabric,
): StandingDrawing['awards'] {
  const line = outlines.find(({ role }) => role === 'dividing-line')
  const extent = outlines.find(({ role }) => role === 'extent')
  if (!line) return machine.awards
  const { descriptions, awards } = machine.document
  const { calls } = descriptions[line.descriptionIndex]!.reading
  const plane = gaussKruger(machine.centralMeridianDegrees)
  const split = splitOfExtent(extent?.outline.polygon, line.outline, plane)
  const sides = awards.map(({ callIndex }) => calls[callIndex]?.side ?? null)
  const parts =
    line.isByHand || extent?.isByHand
      ? awardParts(split, sides, plane)
      : awards.map((_, index) => machine.awards[index]?.polygon ?? null)
  const shapeOf = (callIndex: number) => {
    const call = calls[callIndex]
    return fabric.shapes.find(({ of }) => call && of.kind === 'award' && indexOfWords([of.call], call) === 0)
  }
  return awards.map((award, index) => {
    const shape = shapeOf(award.callIndex)
    return shape
      ? { ...award, polygon: shapeGround(fabric, shape, plane), isByHand: true }
      : { ...award, polygon: parts[index] ?? null }
  })
}

/** The outlines of a drawing as they are taken into hand, in the order of the descriptions. */
const outlinesInHand = ({ outlines, document }: Pick<StandingDrawing, 'outlines' | 'document'>): OutlineInHand[] =>
  outlines.map(({ descriptionIndex, role, outline }) => ({
    of: { kind: 'description', descriptionId: String(descriptionIndex), role },
    segments: outline.segments,
    polygon: outline.polygon,
    calls: document.descriptions[descriptionIndex]!.reading.calls,
  }))

/** What the machine draws now, as a fabric: what taking everything into hand would give, and what a person's lines are compared with. */
export const machineFabric = (machine: DrawnDocument): Fabric =>
  fabricOf(outlinesInHand(machine), gaussKruger(machine.centralMeridianDegrees))
