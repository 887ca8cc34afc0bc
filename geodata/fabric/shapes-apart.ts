import { indexOfWords } from '../outline/decided-choices.ts'

import type { Span } from '../text/span.ts'
import type { Fabric, FabricShape, ShapeOf } from './model.ts'

/** What of a case shapes in hand can stand for now. */
export type StandingWords = {
  readonly descriptionStands: (descriptionId: string) => boolean
  /** The words of the ruling that give land away. */
  readonly awards: readonly Span[]
}

export const isApart = (of: ShapeOf, { descriptionStands, awards }: StandingWords): boolean => {
  switch (of.kind) {
    case 'free':
      return true
    case 'description':
      return !descriptionStands(of.descriptionId)
    case 'award':
      return indexOfWords(awards, of.call) === undefined
  }
}

/** Shapes in hand that belong to no words which stand: no outline and no award shows them, so they are drawn and listed by themselves. */
export const shapesApart = ({ shapes }: Pick<Fabric, 'shapes'>, words: StandingWords): FabricShape[] =>
  shapes.filter(({ of }) => isApart(of, words))
