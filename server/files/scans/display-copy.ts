import { createCanvas, ImageData, loadImage, type Canvas, type Image } from '@napi-rs/canvas'

import { failure, success, type Result } from '../../../geodata/result.ts'

import { tiffPicture } from './tiff-picture.ts'

import type { PictureKind } from '../formats/picture-header.ts'

/** A page of a scan as browsers are shown it, with the size that the page itself has when it is seen upright. */
export type DisplayCopy = {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly display: {
    readonly widthPixels: number
    readonly heightPixels: number
    readonly mediaType: 'image/jpeg'
    readonly bytes: Uint8Array
  }
}

/** The least that graphics cards of old office machines take as one picture. */
const LONGEST_SIDE_PIXELS = 4096
const JPEG_QUALITY = 90

/** Where the picture's own axes go when it is turned upright, for each value of the tag: right x, right y, down x, down y. */
const TURNS: Readonly<Record<number, readonly [number, number, number, number]>> = {
  2: [-1, 0, 0, 1],
  3: [-1, 0, 0, -1],
  4: [1, 0, 0, -1],
  5: [0, 1, 1, 0],
  6: [0, 1, -1, 0],
  7: [0, -1, -1, 0],
  8: [0, -1, 1, 0],
}

function uprightTiff(bytes: Uint8Array, page: number): Canvas | undefined {
  const picture = tiffPicture(bytes, page)
  if (!picture) return undefined
  const { width, height, orientation, colours } = picture
  const stored = createCanvas(width, height)
  stored.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(colours), width, height), 0, 0)
  const turn = TURNS[orientation]
  if (!turn) return stored
  const [rightX, rightY, downX, downY] = turn
  const isLying = rightX === 0
  const upright = createCanvas(isLying ? height : width, isLying ? width : height)
  const context = upright.getContext('2d')
  const shift = (first: number, second: number): number => (first < 0 ? width : 0) + (second < 0 ? height : 0)
  context.setTransform(rightX, rightY, downX, downY, shift(rightX, downX), shift(rightY, downY))
  context.drawImage(stored, 0, 0)
  return upright
}

/** A picture drawn anew as a JPEG whose longer side has at most so many pixels. */
export function drawnSmaller(
  picture: Canvas | Image,
  longestSidePixels: number,
): { readonly width: number; readonly height: number; readonly bytes: Uint8Array } {
  const scale = Math.min(1, longestSidePixels / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  // JPEG knows no transparency: what is clear shall look like paper.
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return { width, height, bytes: canvas.toBuffer('image/jpeg', JPEG_QUALITY) }
}

function drawn(picture: Canvas | Image): DisplayCopy {
  const { width, height, bytes } = drawnSmaller(picture, LONGEST_SIDE_PIXELS)
  return {
    widthPixels: picture.width,
    heightPixels: picture.height,
    display: { widthPixels: width, heightPixels: height, mediaType: 'image/jpeg', bytes },
  }
}

/** A page of a picture as it is seen upright; undefined for a TIFF that is stored in a way that is not read. */
export const uprightPicture = (
  kind: PictureKind,
  bytes: Uint8Array,
  page: number,
): Promise<Canvas | Image | undefined> =>
  kind === 'tiff' ? Promise.resolve(uprightTiff(bytes, page)) : loadImage(bytes)

/** Draws a page of a scan anew: upright, no larger than browsers can show, and without anything else that a file can hold. */
export async function displayCopy(kind: PictureKind, bytes: Uint8Array, page: number): Promise<Result<DisplayCopy>> {
  const picture = await uprightPicture(kind, bytes, page)
  return picture ? success(drawn(picture)) : failure({ code: 'scan-tiff-unshown', details: {} })
}
