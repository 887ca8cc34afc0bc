import { expect, test } from 'vitest'

import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import {
  addPart,
  cutHole,
  drawShape,
  fillHole,
  removePart,
  removeShape,
} from '../../../geodata/fabric/operations/change-parts.ts'
import { deleteVertex, insertVertex, moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { reshape } from '../../../geodata/fabric/operations/reshape.ts'
import { setLine } from '../../../geodata/fabric/operations/set-line.ts'
import { isSamePosition } from '../../../geodata/fabric/find.ts'

import { at, box, inField, path, plane, squareMetresOf, valueOf, wordsAt } from './fields.ts'

import type { Fabric, FabricLine } from '../../../geodata/fabric/model.ts'

const neighbours = (): Fabric => fabricOf([box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])], plane)
const sharedLine = ({ lines }: Fabric): FabricLine => lines.find(({ words }) => words.length === 2)!
const drawnBy = '测试员甲'
const free = { kind: 'free', name: '一块' } as const

test('moving a vertex of a shared line moves both sides', () => {
  const before = neighbours()
  const shared = sharedLine(before)
  const bent = valueOf(insertVertex(before, { lineId: shared.id, afterVertex: 0, at: at(200, 50), drawnBy }))
  const moved = valueOf(moveVertex(bent, { lineId: shared.id, vertex: 1, to: at(210, 50), drawnBy }))
  // A triangle 100 m high and 10 m wide changes hands.
  expect(squareMetresOf(moved, 'shape-1')).toBeCloseTo(20_500, 1)
  expect(squareMetresOf(moved, 'shape-2')).toBeCloseTo(9_500, 1)
  const line = moved.lines.find(({ id }) => id === shared.id)!
  expect(line.words).toEqual(shared.words)
  expect(line.method).toBe('drawn-by-hand')
  expect(line.drawnBy).toBe(drawnBy)
})

test('a knot where three lines meet moves all three', () => {
  const before = neighbours()
  const shared = sharedLine(before)
  const north = shared.coordinates.findIndex((position) => inField(position)[1] > 50)
  const moved = valueOf(moveVertex(before, { lineId: shared.id, vertex: north, to: at(205, 104), drawnBy }))
  expect(moved.lines.filter(({ method }) => method === 'drawn-by-hand')).toHaveLength(3)
  // The ground of both together grows by a triangle of 300 m and 4 m.
  expect(squareMetresOf(moved, 'shape-1') + squareMetresOf(moved, 'shape-2')).toBeCloseTo(30_600, 1)
})

test('a knot where lines meet cannot be deleted, a vertex between can', () => {
  const before = neighbours()
  const shared = sharedLine(before)
  const refused = deleteVertex(before, { lineId: shared.id, vertex: 0, drawnBy })
  expect(refused.ok ? undefined : refused.problem.code).toBe('fabric-too-few-vertices')
  const bent = valueOf(insertVertex(before, { lineId: shared.id, afterVertex: 0, at: at(210, 50), drawnBy }))
  const knot = deleteVertex(bent, { lineId: shared.id, vertex: 0, drawnBy })
  expect(knot.ok ? undefined : knot.problem.code).toBe('fabric-vertex-is-knot')
  const straight = valueOf(deleteVertex(bent, { lineId: shared.id, vertex: 1, drawnBy }))
  expect(squareMetresOf(straight, 'shape-1')).toBeCloseTo(20_000, 1)
})

test('a stretch drawn beside a shared line replaces it for both sides, and only that stretch', () => {
  const before = neighbours()
  const drawn = path([200, 80], [220, 80], [220, 20], [200, 20])
  const reshaped = valueOf(reshape(before, { drawn, toleranceMetres: 2, drawnBy }, plane))
  expect(squareMetresOf(reshaped.fabric, 'shape-1')).toBeCloseTo(20_000 + 20 * 60, 1)
  expect(squareMetresOf(reshaped.fabric, 'shape-2')).toBeCloseTo(10_000 - 20 * 60, 1)
  expect(reshaped.replacedMetres).toBeCloseTo(60, 3)
  expect(reshaped.drawnMetres).toBeCloseTo(100, 3)
  const pieces = reshaped.fabric.lines.filter(({ words }) => words.length === 2)
  expect(pieces).toHaveLength(3)
  expect(pieces.filter(({ drawnBy: who }) => who === drawnBy)).toHaveLength(1)
})

test('a stretch drawn round a corner keeps the words of both sides, and divides them there', () => {
  const before = fabricOf([box(1, [0, 0, 200, 100])], plane)
  const drawn = path([120, 100], [190, 95], [200, 40])
  const { fabric, lineIds } = valueOf(reshape(before, { drawn, toleranceMetres: 1, drawnBy }, plane))
  const lines = lineIds.map((id) => fabric.lines.find((line) => line.id === id)!)
  expect(lines.map(({ words }) => words[0]!.call)).toEqual([wordsAt(1, 3), wordsAt(1, 0)])
  const [first, second] = lines.map(({ coordinates }) => coordinates)
  const corner = inField(first!.find((position) => second!.some((other) => isSamePosition(position, other)))!)
  expect(Math.hypot(corner[0] - 190, corner[1] - 95)).toBeLessThan(5)
})

test('of the two stretches of a ring the one that looks like the drawing goes, or the other when a person says so', () => {
  const before = fabricOf([box(1, [0, 0, 200, 100])], plane)
  const drawn = path([200, 90], [230, 50], [200, 10])
  const alike = valueOf(reshape(before, { drawn, toleranceMetres: 1, drawnBy }, plane))
  expect(squareMetresOf(alike.fabric, 'shape-1')).toBeCloseTo(20_000 + 1_200, 1)
  expect(alike.otherMeanDistanceMetres!).toBeGreaterThan(alike.meanDistanceMetres)
  const other = valueOf(reshape(before, { drawn, toleranceMetres: 1, drawnBy, stretch: 'other' }, plane))
  // The ring now runs along the drawing and back along the eastern side.
  expect(Math.abs(squareMetresOf(other.fabric, 'shape-1'))).toBeCloseTo(1_200, 1)
})

test('a drawing that does not come back to the boundary is refused with its spot', () => {
  const before = fabricOf([box(1, [0, 0, 200, 100])], plane)
  const refused = reshape(before, { drawn: path([200, 80], [260, 50]), toleranceMetres: 2, drawnBy }, plane)
  expect(refused.ok ? undefined : refused.problem.code).toBe('fabric-reshape-off-line')
  expect(refused.ok ? undefined : refused.problem.details['longitude']).toBe(at(200, 80)[0])
})

test('a hole takes its ground away and filling it gives it back', () => {
  const ring = { positions: path([50, 20], [80, 20], [80, 60], [50, 60]), drawnBy }
  const holed = valueOf(cutHole(neighbours(), 'shape-1', ring, plane))
  expect(squareMetresOf(holed, 'shape-1')).toBeCloseTo(20_000 - 1_200, 1)
  expect(squareMetresOf(fillHole(holed, 'shape-1', 0, 0).fabric, 'shape-1')).toBeCloseTo(20_000, 1)
  const outside = cutHole(neighbours(), 'shape-1', { positions: path([150, 20], [280, 20], [280, 60]), drawnBy }, plane)
  expect(outside.ok ? undefined : outside.problem.code).toBe('fabric-hole-outside')
})

test('a shape drawn inside a hole shares the line of the hole', () => {
  const ring = { positions: path([50, 20], [80, 20], [80, 60], [50, 60]), drawnBy }
  const holed = valueOf(cutHole(neighbours(), 'shape-1', ring, plane))
  const { fabric, shapeId } = valueOf(drawShape(holed, free, ring, plane))
  expect(fabric.lines).toHaveLength(holed.lines.length)
  expect(squareMetresOf(fabric, 'shape-1') + squareMetresOf(fabric, shapeId)).toBeCloseTo(20_000, 1)
})

test('a part apart is added and taken away, the last one stays', () => {
  const ring = { positions: path([0, 300], [50, 300], [50, 350], [0, 350]), drawnBy }
  const added = valueOf(addPart(neighbours(), 'shape-1', ring, plane))
  expect(squareMetresOf(added, 'shape-1')).toBeCloseTo(22_500, 1)
  const { fabric } = valueOf(removePart(added, 'shape-1', 1))
  expect(squareMetresOf(fabric, 'shape-1')).toBeCloseTo(20_000, 1)
  const last = removePart(fabric, 'shape-1', 0)
  expect(last.ok ? undefined : last.problem.code).toBe('fabric-last-part')
  const onIt = addPart(neighbours(), 'shape-1', { positions: path([50, 20], [80, 20], [80, 60]), drawnBy }, plane)
  expect(onIt.ok ? undefined : onIt.problem.code).toBe('fabric-part-overlaps')
})

test('a shape drawn along its neighbour uses the neighbour’s line', () => {
  const { fabric, shapeId } = valueOf(
    drawShape(neighbours(), free, { positions: path([0, 100.3], [200, 100.3], [200, 180], [0, 180]), drawnBy }, plane),
  )
  const north = fabric.lines.find(({ words }) => words.some(({ call }) => call.start === wordsAt(1, 3).start))!
  const users = fabric.shapes.filter(({ parts }) => parts.flat(2).some(({ lineId }) => lineId === north.id))
  expect(users.map(({ id }) => id)).toEqual(['shape-1', shapeId])
})

test('a ring that crosses itself is refused at the crossing', () => {
  const refused = drawShape(
    neighbours(),
    free,
    { positions: path([0, 200], [100, 300], [100, 200], [0, 300]), drawnBy },
    plane,
  )
  expect(refused.ok ? undefined : refused.problem.code).toBe('fabric-ring-crosses-itself')
  const { longitude, latitude } = refused.ok ? {} : refused.problem.details
  const [east, north] = inField([Number(longitude), Number(latitude)])
  expect(Math.hypot(east - 50, north - 250)).toBeLessThan(0.01)
})

test('a shape taken out of hand leaves its neighbour the line that they shared', () => {
  const { fabric } = removeShape(neighbours(), 'shape-1')
  expect(fabric.lines).toHaveLength(4)
  expect(squareMetresOf(fabric, 'shape-2')).toBeCloseTo(10_000, 1)
})

test('a person says which words a line answers, how certain and how accurate it is', () => {
  const before = neighbours()
  const shared = sharedLine(before)
  const words = [{ call: wordsAt(2, 2), mark: null, certainty: 'stated' as const }]
  const said = setLine(before, shared.id, { words, certainty: 'implied', accuracyMetres: 2, drawnBy })
  const line = said.lines.find(({ id }) => id === shared.id)!
  expect(line).toMatchObject({ words, certainty: 'implied', accuracyMetres: 2, drawnBy })
})
