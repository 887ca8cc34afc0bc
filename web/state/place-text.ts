import { yearsText } from '../../geodata/words/course-of-year.ts'
import { placeLabel } from '../../geodata/words/place-names.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WirePlace } from '../../geodata/wire/geometry.ts'
import type { Language } from '../i18n/catalogue.ts'

/** What stands beside a place on a map: its names, its spot height, its years. */
export const placeText = (place: WirePlace, { claimants }: Pick<CaseView, 'claimants'>, language: Language): string =>
  [placeLabel(place, claimants), place.spotHeightMetres?.toFixed(1) ?? '', yearsText(place.years, language)]
    .filter((part) => part !== '')
    .join(' ')
