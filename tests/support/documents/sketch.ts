import { createCanvas } from '@napi-rs/canvas'

export const [SKETCH_WIDTH, SKETCH_HEIGHT] = [400, 300]

/** A white sheet with a black square at 100, 50, as PNG. */
export function sketch(): Buffer {
  const canvas = createCanvas(SKETCH_WIDTH, SKETCH_HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, SKETCH_WIDTH, SKETCH_HEIGHT)
  context.fillStyle = 'black'
  context.fillRect(100, 50, 40, 40)
  return canvas.toBuffer('image/png')
}
