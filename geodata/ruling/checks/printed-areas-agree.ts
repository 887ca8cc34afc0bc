import { bars, toConfirm } from './finding.ts'

import type { PrintedArea, RulingCheck, RulingFacts } from './model.ts'

/** Between two programs' sums of one area. */
const ROUNDING_ERROR = 1e-6

const drawnFor = ({ callIndex }: PrintedArea, { awards, extent }: RulingFacts) =>
  (callIndex === null ? extent : awards.find((award) => award.callIndex === callIndex))?.squareMetres ?? null

/** The areas that the ruling prints are those of the ground that it draws, plane or on the ellipsoid, as exactly as printed. */
export const printedAreasAgree: RulingCheck = (facts) =>
  facts.printedAreas.flatMap((printed, index) => {
    const drawn = drawnFor(printed, facts)
    const { squareMetres, roundingSquareMetres, callIndex, quote, isAbout } = printed
    const apart = (figure: number) => Math.abs(figure - squareMetres)
    if (!drawn || drawn.some((figure) => apart(figure) <= roundingSquareMetres * (1 + ROUNDING_ERROR))) return []
    return [
      (isAbout ? toConfirm : bars)(isAbout ? 'area-about-apart' : 'area-apart', {
        of: index,
        callIndex,
        figures: { quote, statedSquareMetres: squareMetres, squareMetres: drawn[0]! },
      }),
    ]
  })
