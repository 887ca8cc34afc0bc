import { claimsSketch } from './claims-sketch.ts'
import { gap, linesOf, type Piece } from './pieces.ts'
import { POSTER, SIZES, type PosterMatter } from './poster-matter.ts'
import { ruledSketch } from './ruled-sketch.ts'

import type { Mark } from '../model.ts'

/** How high sketches may be, in millimetres: the first of these with which all of them find room beside the text. */
export const SKETCH_HEIGHTS = [92, 82, 72, 62] as const
const SECOND_SHARE = 0.7

/** Both sketches below one another, each under its name and above its sentences. */
export function sketchesOf({ record, said, words }: PosterMatter, highest: number): Piece[] {
  const { schematic, oldBoundsSketch, claimants } = record
  const nameOf = (letter: string): string => claimants.find((claimant) => claimant.letter === letter)?.name ?? ''
  const heading = (name: string): Piece[] =>
    linesOf(name, POSTER.sketch, SIZES.list, 'bold').map((piece) => ({ ...piece, staysWithNext: true }))
  const sketch = (draw: (left: number, top: number) => { marks: Mark[]; height: number }): Piece => ({
    height: draw(0, 0).height + 1.5,
    draw: (left, top) => draw(left, top).marks,
  })
  return [
    ...heading(words.ruledSketch),
    ...(schematic
      ? [sketch((left, top) => ruledSketch(schematic, nameOf, words, [left, top, POSTER.sketch, highest]))]
      : linesOf(words.noSketch, POSTER.sketch, SIZES.small)),
    ...linesOf(said.precision, POSTER.sketch, SIZES.small),
    gap(3),
    ...(oldBoundsSketch
      ? [
          ...heading(words.oldSketch),
          sketch((left, top) =>
            claimsSketch(oldBoundsSketch, words, [left, top, POSTER.sketch, highest * SECOND_SHARE]),
          ),
          ...(said.oldBoundsFacts ?? []).flatMap((fact) => linesOf(fact, POSTER.sketch, SIZES.small, 'regular', '·')),
        ]
      : []),
  ]
}
