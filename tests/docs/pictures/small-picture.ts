import { createCanvas, loadImage } from '@napi-rs/canvas'

import { indexedPng } from './indexed-png.ts'
import { palettePicture } from './palette.ts'

/** The same picture in at most 256 colours. */
export async function smallPicture(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  return indexedPng(width, height, palettePicture(context.getImageData(0, 0, width, height).data))
}
