import { describe, expect, test } from 'vitest'

import { ScanDraft } from '../../../../web/state/scans/scan-draft.svelte.ts'

import type { WireScan } from '../../../../geodata/wire/scans.ts'

const SCAN: WireScan = {
  number: 1,
  fileName: '图.png',
  sha256: 'a'.repeat(64),
  page: 1,
  pages: 1,
  format: 'png',
  widthPixels: 800,
  heightPixels: 600,
  version: 1,
  state: { title: '图', transformation: 'helmert', controlPoints: [], labels: [], withdrawn: false },
  report: null,
  changedBy: '黄调解员',
  changedAt: '2026-11-22T08:00:00.000Z',
  reason: '',
}
const PICK = { position: [108, 24], placeId: null }

describe('a control point', () => {
  test('needs its pixel and its ground, clicked in either order', () => {
    const draft = new ScanDraft(SCAN)
    draft.pickPixel([10, 20])
    expect(draft.content.controlPoints).toEqual([])
    draft.pickPosition(PICK)
    draft.pickPosition({ position: [108.001, 24], placeId: 'road' })
    draft.pickPixel([30, 40])
    expect(draft.content.controlPoints).toEqual([
      { pixel: [10, 20], position: [108, 24], placeId: null },
      { pixel: [30, 40], position: [108.001, 24], placeId: 'road' },
    ])
    expect([draft.pendingPixel, draft.pendingPick, draft.chosen]).toEqual([null, null, 1])
  })

  test('is moved by half: the other half stays, and one step leads back', () => {
    const draft = new ScanDraft(SCAN)
    draft.pickPixel([10, 20])
    draft.pickPosition(PICK)
    draft.moving = 'pixel'
    draft.pickPixel([11, 21])
    expect(draft.content.controlPoints).toEqual([{ pixel: [11, 21], position: [108, 24], placeId: null }])
    expect(draft.moving).toBeNull()
    draft.undo()
    expect(draft.content.controlPoints[0]!.pixel).toEqual([10, 20])
    draft.redo()
    expect(draft.content.controlPoints[0]!.pixel).toEqual([11, 21])
    draft.undo()
    draft.undo()
    expect([draft.content.controlPoints, draft.canUndo]).toEqual([[], false])
  })

  test('that is only half there can be dropped', () => {
    const draft = new ScanDraft(SCAN)
    draft.pickPixel([10, 20])
    draft.dropPending()
    draft.pickPosition(PICK)
    expect(draft.content.controlPoints).toEqual([])
  })
})

describe('a name in the picture', () => {
  test('takes the pixel that was clicked, and the place that a person gives it, or none', () => {
    const draft = new ScanDraft(SCAN)
    draft.setMode('labels')
    draft.addLabel('无处', null)
    expect(draft.content.labels).toEqual([])
    draft.pickPixel([5, 6])
    draft.addLabel('大湾公路', 'road')
    draft.changeLabel(0, { placeId: null })
    expect(draft.content.labels).toEqual([{ pixel: [5, 6], text: '大湾公路', placeId: null }])
    draft.removeLabel(0)
    draft.undo()
    expect(draft.content.labels).toHaveLength(1)
  })

  test('is what a scan with names and no points opens with', () => {
    const labels = [{ pixel: [5, 6], text: '大湾公路', placeId: null }]
    expect(new ScanDraft({ ...SCAN, state: { ...SCAN.state, labels } }).mode).toBe('labels')
    expect(new ScanDraft(SCAN).mode).toBe('points')
  })
})
