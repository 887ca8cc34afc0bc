import type { PictureSize, Pixel } from '../../../geodata/scans/model.ts'

/** Where a picture lies in its frame: the frame's place of its upper left corner, and screen pixels for one of its own. */
export type PictureView = { readonly left: number; readonly top: number; readonly scale: number }
export type FrameSize = { readonly width: number; readonly height: number }
export type Spot = readonly [x: number, y: number]

const LARGEST_SCALE = 8
const MARGIN = 0.96

/** The whole picture in the middle of its frame. */
export function wholePicture({ widthPixels, heightPixels }: PictureSize, frame: FrameSize): PictureView {
  const scale = Math.max(1e-3, Math.min(frame.width / widthPixels, frame.height / heightPixels) * MARGIN)
  return { scale, left: (frame.width - widthPixels * scale) / 2, top: (frame.height - heightPixels * scale) / 2 }
}

export const pixelAt = ({ left, top, scale }: PictureView, [x, y]: Spot): Pixel => [
  (x - left) / scale,
  (y - top) / scale,
]

export const spotOf = ({ left, top, scale }: PictureView, [right, down]: readonly number[]): Spot => [
  left + (right ?? NaN) * scale,
  top + (down ?? NaN) * scale,
]

/** Larger or smaller with one spot of the frame staying where it is; never smaller than half of the whole picture. */
export function zoomed(view: PictureView, [x, y]: Spot, factor: number, smallest: number): PictureView {
  const scale = Math.min(LARGEST_SCALE, Math.max(smallest / 2, view.scale * factor))
  const real = scale / view.scale
  return { scale, left: x - (x - view.left) * real, top: y - (y - view.top) * real }
}

export const isOnPicture = ([right, down]: Pixel, { widthPixels, heightPixels }: PictureSize): boolean =>
  right >= 0 && down >= 0 && right <= widthPixels && down <= heightPixels

const FIGURE = /\d+(?:\.\d+)?/gu

/** Two figures as a person types them; null for anything else. */
export function typedPixel(typed: string): Pixel | null {
  const [right, down, ...more] = (typed.normalize('NFKC').match(FIGURE) ?? []).map(Number)
  return right === undefined || down === undefined || more.length > 0 || typed.includes('-') ? null : [right, down]
}
