import { createCanvas, loadImage } from '@napi-rs/canvas'

/**
 * A photograph turned as its camera noted it, as PNG. The loader follows the note; recognition would not.
 */
export async function uprightPicture(jpeg: Uint8Array): Promise<Uint8Array> {
  const picture = await loadImage(jpeg)
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.toBuffer('image/png')
}
