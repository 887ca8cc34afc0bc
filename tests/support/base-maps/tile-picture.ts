import { createCanvas } from '@napi-rs/canvas'

/** A tile of one colour: red its level, green and blue its column and row, as far as they go into a byte. */
export const colourOfTile = (zoom: number, column: number, row: number): [number, number, number] => [
  zoom * 8,
  column % 256,
  row % 256,
]

export function tilePicture(colour: readonly [number, number, number]): Buffer {
  const canvas = createCanvas(256, 256)
  const context = canvas.getContext('2d')
  context.fillStyle = `rgb(${colour.join(',')})`
  context.fillRect(0, 0, 256, 256)
  return canvas.toBuffer('image/png')
}
