import type { WireOutline } from '../../../geodata/wire/geometry.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** What lines of an outline are called where drawn vertices are drawn to them. */
export const outlineNamer =
  (words: Catalogue['map']) =>
  ({ role, claimantLetter }: WireOutline): string => {
    if (role === 'claim') return words.sideLine(claimantLetter ?? '')
    return { extent: words.extentLine, description: words.descriptionLine, 'dividing-line': words.rulingLine }[role]
  }
