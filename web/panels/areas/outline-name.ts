import type { WireOutline } from '../../../geodata/wire/geometry.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** What an outline is called in tables of areas. */
export function outlineName(
  { role, claimantLetter }: Pick<WireOutline, 'role' | 'claimantLetter'>,
  words: Catalogue,
): string {
  if (claimantLetter !== null) return words.court.claimName(claimantLetter)
  return role === 'extent' ? words.court.extentName : words.map.descriptionLine
}
