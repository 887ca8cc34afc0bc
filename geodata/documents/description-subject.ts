/** What a boundary description describes: the disputed land, a claim, the line of the ruling, a household's strip. */
import type { BoundaryReading } from '../boundary/model.ts'
import type { DescriptionContext } from './description-context.ts'
import type { DescriptionSubject } from './model.ts'

const HOUSEHOLD_PAPER = /自留山|责任山|承包证|自留地/u
const DISPUTED =
  /争议(?:的|山|地|林|区|范围|标的|土地|山林|林地|山场|\p{Script=Han}{2,16})?[^。;]{0,40}(?:四至|界至|界线|四界|范围|边界|界限)/u
const DISPUTED_LAND_ITSELF = /争议的?\p{Script=Han}{1,16}(?:\([^()]{1,30}\))?[,:]?$/u
const ORDERS = /(?:决定|裁决|判决|确权|确认|裁定)(?:如下)?:|归[^,。;]{1,20}所有|为界线/u
const CLAIMS = /主张|要求|请求|申请|认为|诉称|述称|辩称|载明|记载|填写|填入|填报|登记/u

const isDisputedLand = (words: string): boolean => DISPUTED.test(words) || DISPUTED_LAND_ITSELF.test(words)

const divides = ({ form, calls }: BoundaryReading): boolean =>
  form === 'dividing-line' || (calls.some(({ act }) => act === 'divides') && calls.some(({ act }) => act === 'awards'))

/** `hasClaimant`: a party is named in the same sentence, or speaks in this paragraph. */
export const subjectOf = (
  context: DescriptionContext,
  reading: BoundaryReading,
  hasClaimant: boolean,
): DescriptionSubject => {
  if (reading.form === 'strip') return 'household-strip'
  if (context.paperTitle && HOUSEHOLD_PAPER.test(context.paperTitle)) return 'household-strip'
  if (divides(reading) || (ORDERS.test(context.words) && reading.calls.some(({ act }) => act === 'awards')))
    return 'ruling-line'
  if (context.paperTitle === null && isDisputedLand(context.words)) return 'disputed-extent'
  if (context.paperTitle !== null || (hasClaimant && CLAIMS.test(context.words))) return 'claim'
  return hasClaimant ? 'claim' : 'unattributed'
}
