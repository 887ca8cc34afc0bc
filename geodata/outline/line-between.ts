/** 甲石与乙石连线: words for the straight line between two points, told as one landmark. */
import type { Call, Mark } from '../boundary/model.ts'

const CONNECTED =
  /^(?:(?<from>.{1,20}?)(?:与|和|及|同|至|到|、))?(?<to>.{1,20}?)(?:(?:这|之间|中间)?(?:两|二)?[点处者]?(?:之间|间)?的?(?:所)?(?:连成的?|连接的?|连接成的?|连起来的?)?(?:连线|联线|直线|连接线|线))$/u

/** The words of the two ends; the first may be the landmark before (甲石和乙石两点连成的直线). */
export function connectedEnds(call: Call, index: number): { readonly from: Mark; readonly to: Mark } | undefined {
  const mark = call.marks[index]!
  if (mark.role !== 'line') return undefined
  const words = CONNECTED.exec(mark.quote)?.groups
  if (!words?.['to'] || !/[连联]|直线/u.test(mark.quote)) return undefined
  const to: Mark = { ...mark, quote: words['to'], kind: 'place', role: 'to' }
  const before = call.marks[index - 1]
  if (words['from']) return { from: { ...mark, quote: words['from'], kind: 'place', role: 'from' }, to }
  return before?.role === 'line' ? { from: { ...before, role: 'from' }, to } : undefined
}
