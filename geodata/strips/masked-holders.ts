/** Households under masked names, for every page but the officer's. */
import { maskedNames } from '../boundary/masked-names.ts'

const HOUSEHOLD = '户'

/** Whose household it is: 张三 of 张三户. */
export const personOf = (holder: string): string => (holder.endsWith(HOUSEHOLD) ? holder.slice(0, -1) : holder)

/** The masked name of each household, by its name; masked as the person whose household it is. */
export function maskedHolders(holders: readonly string[]): ReadonlyMap<string, string> {
  const masked = maskedNames(holders.map(personOf))
  return new Map(holders.map((holder) => [holder, masked.get(personOf(holder))! + HOUSEHOLD]))
}
