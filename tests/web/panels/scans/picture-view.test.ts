import { describe, expect, test } from 'vitest'

import { pixelAt, spotOf, typedPixel, wholePicture, zoomed } from '../../../../web/panels/scans/picture-view.ts'

const PICTURE = { widthPixels: 800, heightPixels: 600 }
const FRAME = { width: 400, height: 400 }

describe('the picture in its frame', () => {
  test('is seen whole and in the middle', () => {
    const view = wholePicture(PICTURE, FRAME)
    expect(pixelAt(view, [200, 200])).toEqual([400, 300])
    const [left, top] = spotOf(view, [0, 0])
    const [right, bottom] = spotOf(view, [800, 600])
    expect(left).toBeGreaterThanOrEqual(0)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(400)
    expect(bottom).toBeLessThanOrEqual(400)
  })

  test('grows around the spot of the pointer, and never without end', () => {
    const whole = wholePicture(PICTURE, FRAME)
    const near = zoomed(whole, [100, 150], 3, whole.scale)
    const [before, after] = [whole, near].map((view) => pixelAt(view, [100, 150]))
    expect(after![0]).toBeCloseTo(before![0], 9)
    expect(after![1]).toBeCloseTo(before![1], 9)
    expect(near.scale).toBeCloseTo(whole.scale * 3, 9)
    expect(zoomed(near, [0, 0], 1e9, whole.scale).scale).toBe(8)
    expect(zoomed(near, [0, 0], 1e-9, whole.scale).scale).toBeCloseTo(whole.scale / 2, 9)
  })
})

describe('a typed pixel', () => {
  test('is two figures, full-width ones too', () => {
    expect(typedPixel('1250, 830')).toEqual([1250, 830])
    expect(typedPixel('１２５０．５　８３０')).toEqual([1250.5, 830])
  })
  test.each(['', '12', '1 2 3', '-5, 10'])('is not %j', (typed) => {
    expect(typedPixel(typed)).toBeNull()
  })
})
