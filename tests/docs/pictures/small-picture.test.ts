import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'

import { smallPicture } from './small-picture.ts'

const SIDE = 64

/** A picture of as many colours as it has pixels, or of two. */
function drawn(colours: 'two' | 'many'): Buffer {
  const canvas = createCanvas(SIDE, SIDE)
  const context = canvas.getContext('2d')
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      context.fillStyle = colours === 'two' ? ((x + y) % 2 === 0 ? '#123456' : '#fedcba') : `rgb(${x * 4} ${y * 4} 90)`
      context.fillRect(x, y, 1, 1)
    }
  return canvas.toBuffer('image/png')
}

async function pixelsOf(png: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height).data
}

test('a picture of few colours is the same to the pixel', async () => {
  const png = drawn('two')
  expect(await pixelsOf(await smallPicture(png))).toEqual(await pixelsOf(png))
})

test('a picture of more colours than a palette holds keeps each of them nearly', async () => {
  const png = drawn('many')
  const [before, after] = [await pixelsOf(png), await pixelsOf(await smallPicture(png))]
  expect(after).toHaveLength(before.length)
  // 4,096 colours in 256 boxes of 4 by 4: none is further than a box of 16 by 16.
  for (const [at, value] of before.entries()) expect(Math.abs(after[at]! - value)).toBeLessThanOrEqual(16)
})
