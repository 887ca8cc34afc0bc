import { gaussKruger } from '../crs/gauss-kruger.ts'
import { dayText } from '../words/day-text.ts'
import { privateNames } from '../words/private-names.ts'

import { exhibitNumber, exhibitOf, exhibitQuery, stateOfCase } from './exhibit.ts'
import { maskedView } from './masking.ts'

import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { WireBands } from '../wire/bands.ts'
import type { CaseView } from '../wire/case.ts'
import type { PrintOptions, SheetCode } from './model.ts'
import type { PageFurniture } from './page.ts'

/** What sheets are made from. Households are masked in it; other persons for the public. */
export type PrintMatter = {
  readonly view: CaseView
  /** Whether persons' names stand in it unmasked, which every page says. */
  readonly hasPrivateNames: boolean
  /** How far each outline may lie from what is drawn; null where nobody reckoned it. */
  readonly bands: WireBands | null
  readonly options: PrintOptions
  readonly plane: PlaneSystem
  readonly furnitureOf: (sheet: SheetCode) => PageFurniture
  /** The address under the code of a map; null where it bears none. */
  readonly linkOf: (sheet: SheetCode, scale: number | null) => string | null
}

/** Parties sign old papers by other names: a side's names for places bear its letter under those too. */
const withOtherNames = ({ claimants, parties }: CaseView): CaseView['claimants'] =>
  claimants.map((claimant) => ({
    ...claimant,
    parties: [
      ...claimant.parties,
      ...parties
        .filter(({ shortName }) => claimant.parties.includes(shortName))
        .flatMap(({ otherNames }) => otherNames),
    ],
  }))

export function printMatter(view: CaseView, bands: WireBands | null, options: PrintOptions): PrintMatter {
  const masked = maskedView({ ...view, claimants: withOtherNames(view) }, options.audience)
  const hasNames = options.audience !== 'public' && privateNames(view).length > 0
  const state = [
    `案件数据第 ${view.version} 版`,
    `校验 ${stateOfCase(view)}`,
    `印制 ${dayText(options.printedOn)}`,
    ...(hasNames ? ['含未遮的私人姓名，限办案使用'] : []),
  ].join(' · ')
  return {
    view: masked,
    hasPrivateNames: hasNames,
    bands,
    options,
    plane: gaussKruger(view.centralMeridianDegrees),
    furnitureOf: (sheet) => ({ caseTitle: masked.title, exhibitNumber: exhibitNumber(view, sheet), state }),
    linkOf: (sheet, scale) => {
      if (options.address === null) return null
      const shown = { standardErrors: bands?.standardErrors ?? null, scale, baseMap: options.baseMap ?? null }
      const exhibit = exhibitOf(view, sheet, shown)
      return `${options.address}/court/cases/${encodeURIComponent(view.id)}?${exhibitQuery(exhibit)}`
    },
  }
}
