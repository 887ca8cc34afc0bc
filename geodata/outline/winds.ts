import type { CompassSide } from '../boundary/model.ts'

const WINDS: Readonly<Record<string, CompassSide>> = {
  东北: 'NE',
  东南: 'SE',
  西北: 'NW',
  西南: 'SW',
  东: 'E',
  南: 'S',
  西: 'W',
  北: 'N',
}
const TURN = /(?:向|往|朝|折|转|偏)(?:正)?(?<wind>[东西][南北]|[南北][东西]|[东南西北])/gu

const windOf = (word: string): CompassSide | undefined => WINDS[word] ?? WINDS[[...word].reverse().join('')]

/** The winds that words of motion give (向西北, 往南, 折东), in the order of the words; not those within names. */
export function windsOf(words: string, names: readonly string[]): CompassSide[] {
  const bare = names.reduce((text, name) => text.replaceAll(name, '；'), words)
  return [...bare.matchAll(TURN)].flatMap(({ groups }) => windOf(groups!['wind']!) ?? [])
}
