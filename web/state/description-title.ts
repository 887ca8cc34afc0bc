import type { Catalogue } from '../i18n/zh-CN/index.ts'
import type { WireDescription } from '../../geodata/wire/reading.ts'

/**
 * What a description is about, in a few words. Among `others` of the same title (the strips of several households)
 * it is told apart by its place in the document.
 */
export function descriptionTitle(
  description: WireDescription,
  words: Catalogue,
  others: readonly WireDescription[] = [],
): string {
  const alike = others.filter((other) => titleOf(other, words) === titleOf(description, words))
  return titleOf(description, words, alike.length > 1 ? `（${alike.indexOf(description) + 1}）` : '')
}

/** The paper that holds a description, as the document names and dates it; empty where it names none. */
export const paperOf = ({ paperTitle, paperDate }: Pick<WireDescription, 'paperTitle' | 'paperDate'>): string =>
  paperTitle === null ? '' : [paperTitle, paperDate?.words].filter(Boolean).join(' ')

function titleOf({ subject, landName, claimantLetter }: WireDescription, words: Catalogue, number = ''): string {
  const about = claimantLetter === null ? words.codes.subject[subject] : words.court.claimName(claimantLetter)
  return landName === null ? about + number : `${about}${number} · ${landName}`
}
