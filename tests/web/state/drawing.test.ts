import { describe, expect, test } from 'vitest'

import { DrawingState } from '../../../web/state/drawing/drawing.svelte.ts'

import type { WirePlace } from '../../../geodata/wire/geometry.ts'

const begun = (): DrawingState => {
  const drawing = new DrawingState()
  drawing.begin({ type: 'draw', words: null })
  return drawing
}

describe('what is drawn', () => {
  test('is a line from two vertices on, and closes as an area from three on', () => {
    const drawing = begun()
    drawing.add([108, 24])
    expect(drawing.geometry).toBeNull()
    drawing.add([108.001, 24])
    expect(drawing.geometry?.type).toBe('LineString')
    drawing.add([108.001, 24.001])
    drawing.setShape('area')
    expect(drawing.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [108, 24],
          [108.001, 24],
          [108.001, 24.001],
          [108, 24],
        ],
      ],
    })
  })

  test('goes back and forward step by step; a whole drag is one step', () => {
    const drawing = begun()
    drawing.add([108, 24])
    drawing.add([108.001, 24])
    drawing.remember()
    drawing.drag(1, [108.002, 24])
    drawing.drag(1, [108.003, 24])
    drawing.undo()
    expect(drawing.drawn.vertices).toEqual([
      [108, 24],
      [108.001, 24],
    ])
    drawing.redo()
    expect(drawing.drawn.vertices[1]).toEqual([108.003, 24])
  })

  test('is laid aside, not lost, and is gone once it is saved', () => {
    const drawing = begun()
    drawing.add([108, 24])
    drawing.cancel()
    expect(drawing.task).toBeNull()
    drawing.resume()
    expect(drawing.drawn.vertices).toEqual([[108, 24]])
    drawing.close()
    expect(drawing.canResume).toBe(false)
  })

  test('keeps the holes of an area that is reshaped', () => {
    const hole = [
      [108.001, 24.001],
      [108.002, 24.001],
      [108.002, 24.002],
      [108.001, 24.001],
    ]
    const outer = [
      [108, 24],
      [108.01, 24],
      [108.01, 24.01],
      [108, 24],
    ]
    const place: WirePlace = {
      id: 'field',
      kind: 'field',
      names: [{ name: '六奎田垌', source: '现场' }],
      geometry: { type: 'Polygon', coordinates: [outer, hole] },
      accuracyMetres: null,
      illustrative: true,
    }
    const drawing = new DrawingState()
    drawing.begin({ type: 'reshape', place })
    expect(drawing.geometry).toEqual(place.geometry)
    drawing.insert(1, [108.005, 23.999])
    expect(drawing.geometry).toEqual({
      type: 'Polygon',
      coordinates: [[outer[0], [108.005, 23.999], ...outer.slice(1)], hole],
    })
  })
})
