import { describe, expect, test } from 'vitest'

import { Drafts } from '../../../web/state/drafts/drafts.svelte.ts'
import { DrawingState } from '../../../web/state/drawing/drawing.svelte.ts'

import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { DraftStore } from '../../../web/state/drafts/draft-store.ts'
import type { Draft } from '../../../web/state/drafts/draft.ts'
import type { PlaceWork } from '../../../web/state/drawing/drawing-task.ts'
import type { WrittenPlace } from '../../../web/state/drawing/written-place.ts'

/** Keeps drafts as long as the test runs. */
function draftsInMemory(): DraftStore {
  const kept = new Map<string, Draft<unknown>>()
  return {
    read: (caseId) => Promise.resolve([...kept.values()].filter((draft) => draft.caseId === caseId)),
    write: (draft) => Promise.resolve(kept.set(draft.id, structuredClone(draft)).size > 0),
    remove: (_caseId, id) => Promise.resolve(void kept.delete(id)),
  }
}
const draftsOf = (store: DraftStore) =>
  new Drafts<PlaceWork>(store, { caseId: '450621-hill', kind: 'place' }, () => '黄调解员')

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

  test('takes a traced line or a table in one step, without the point that it begins from twice', () => {
    const drawing = begun()
    drawing.add([108, 24])
    drawing.extend([
      [108, 24],
      [108.001, 24],
      [108.002, 24.001],
    ])
    expect(drawing.drawn.vertices).toHaveLength(3)
    drawing.undo()
    expect(drawing.drawn.vertices).toEqual([[108, 24]])
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

describe('a drawing that is not saved', () => {
  test('is there after a reload with its steps back, and says who drew it', async () => {
    const store = draftsInMemory()
    const drawing = new DrawingState(draftsOf(store))
    drawing.begin({ type: 'draw', words: null })
    drawing.add([108, 24])
    drawing.add([108.001, 24])

    const drafts = draftsOf(store)
    await drafts.load()
    const later = new DrawingState(drafts)
    expect(drafts.laidAside.map(({ by }) => by)).toEqual(['黄调解员'])
    later.resume(drafts.laidAside[0]!)
    expect(drafts.laidAside).toEqual([])
    later.undo()
    expect(later.drawn.vertices).toEqual([[108, 24]])
    later.redo()
    expect(later.drawn.vertices).toHaveLength(2)
  })

  test('is there with what was written of it, even before a first point is drawn; another begun beside it has none of that', async () => {
    const store = draftsInMemory()
    const written: WrittenPlace = {
      fields: {
        name: '鸡公岭',
        kind: 'ridge',
        method: 'traced-on-terrain',
        accuracy: '10',
        fromYear: '1962',
        toYear: '',
        reason: '两边老人都这样指',
      },
      meant: null,
    }
    const drawing = new DrawingState(draftsOf(store))
    drawing.begin({ type: 'draw', words: null })
    drawing.write(written)
    expect(drawing.hasChanges).toBe(true)
    drawing.add([108, 24])

    const drafts = draftsOf(store)
    await drafts.load()
    const later = new DrawingState(drafts)
    later.resume(drafts.laidAside[0]!)
    expect(later.written).toEqual(written)
    later.undo()
    expect(later.written).toEqual(written)
    later.begin({ type: 'draw', words: null })
    expect(later.written).toBeNull()
  })

  test('of an earlier program, which kept nothing of what was written, goes on all the same', () => {
    const later = new DrawingState(draftsOf(draftsInMemory()))
    const work: PlaceWork = {
      task: { type: 'draw', words: null },
      drawn: { shape: 'point', vertices: [[108, 24]], holes: [] },
      past: [],
      future: [],
      isFinished: true,
    }
    later.resume({ caseId: '450621-hill', id: 'old', kind: 'place', by: '', at: '2026-11-01T00:00:00Z', work })
    expect(later.written).toBeNull()
    expect(later.geometry).toEqual({ type: 'Point', coordinates: [108, 24] })
  })

  test('is laid aside beside others, and is gone once it is saved or thrown away', async () => {
    const drafts = draftsOf(draftsInMemory())
    const drawing = new DrawingState(drafts)
    drawing.begin({ type: 'draw', words: null })
    drawing.add([108, 24])
    drawing.cancel()
    await drafts.load()
    expect(drawing.task).toBeNull()
    drawing.begin({ type: 'draw', words: null })
    drawing.add([109, 24])
    drawing.close()
    await drafts.load()
    expect(drafts.laidAside.map(({ work }) => work.drawn.vertices)).toEqual([[[108, 24]]])
    await drafts.discard(drafts.laidAside[0]!.id)
    expect(drafts.laidAside).toEqual([])
  })
})
