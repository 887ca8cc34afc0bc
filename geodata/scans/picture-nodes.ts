import type { Pixel, PictureSize } from './model.ts'

const NODES_ON_A_SIDE = 33

/** Pixels spread evenly over a picture, its edges included. */
export const pictureNodes = ({ widthPixels, heightPixels }: PictureSize): Pixel[] =>
  Array.from({ length: NODES_ON_A_SIDE ** 2 }, (_, index): Pixel => {
    const [row, column] = [Math.floor(index / NODES_ON_A_SIDE), index % NODES_ON_A_SIDE]
    return [(widthPixels * column) / (NODES_ON_A_SIDE - 1), (heightPixels * row) / (NODES_ON_A_SIDE - 1)]
  })
