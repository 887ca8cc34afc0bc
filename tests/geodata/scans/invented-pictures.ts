import { seeded } from '../../support/seeded.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { ControlPoint, Pixel, PictureSize } from '../../../geodata/scans/model.ts'

export const A4: PictureSize = { widthPixels: 2480, heightPixels: 3508 }

/** A pixel in a plane near Shangsi: turned, scaled (metres for a pixel) and laid down by its upper left corner. */
export const turned =
  (metresPerPixel: number, clockwiseDegrees: number, [east, north]: Metres) =>
  ([right, down]: Pixel): Metres => {
    const angle = (-clockwiseDegrees * Math.PI) / 180
    const [x, y] = [right * metresPerPixel, -down * metresPerPixel]
    return [east + x * Math.cos(angle) - y * Math.sin(angle), north + x * Math.sin(angle) + y * Math.cos(angle)]
  }

/** A bent sheet: a turned one, with terms of second and third order. */
export const bent =
  (second: number, third: number) =>
  ([right, down]: Pixel): Metres => {
    const [east, north] = turned(0.4, 12, [497_936.94, 2_450_410.31])([right, down])
    const [x, y] = [right / 2480, down / 3508]
    return [east + second * x * y + third * x ** 3, north + second * y ** 2 - third * x * y ** 2]
  }

/** Control points at pixels, where a truth puts them. */
export const pointsAt = (pixels: readonly Pixel[], truth: (pixel: Pixel) => Metres): ControlPoint[] =>
  pixels.map((pixel) => ({ pixel, metres: truth(pixel) }))

/** So many pixels, scattered over a picture without two at one place. */
export const scattered = (count: number, seed: number, { widthPixels, heightPixels } = A4): Pixel[] => {
  const next = seeded(seed)
  return Array.from({ length: count }, (_, index): Pixel => {
    const [column, row] = [index % 4, Math.floor(index / 4) % 4]
    return [((column + 0.1 + 0.8 * next()) * widthPixels) / 4, ((row + 0.1 + 0.8 * next()) * heightPixels) / 4]
  })
}
