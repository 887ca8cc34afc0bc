/** Households under masked names, for every page but the officer's: 姓＋某, and 甲乙丙 where several share a surname. */

const COMPOUND_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '司徒',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '宇文',
  '长孙',
  '端木',
  '澹台',
] as const
const HOUSEHOLD = '户'
const MASK = '某'
const ORDINALS = '甲乙丙丁戊己庚辛壬癸'

const surnameOf = (name: string): string =>
  COMPOUND_SURNAMES.find((surname) => name.startsWith(surname)) ?? [...name].slice(0, 1).join('')

/** After the ten ordinals come numbers. */
const ordinalOf = (index: number): string => [...ORDINALS][index] ?? String(index + 1)

const isMasked = (holder: string): boolean => holder.includes(MASK)

/**
 * The masked name of each holder, one household one name, in the order given. A name that the document has masked already stays, and
 * is given to nobody else.
 */
export function maskedHolders(holders: readonly string[]): ReadonlyMap<string, string> {
  const open = [...new Set(holders)].filter((holder) => !isMasked(holder))
  const taken = new Set(holders.filter(isMasked))
  const bySurname = new Map<string, string[]>()
  for (const holder of open) bySurname.set(surnameOf(holder), [...(bySurname.get(surnameOf(holder)) ?? []), holder])
  const masked = new Map([...taken].map((holder) => [holder, holder]))
  for (const [surname, sharing] of bySurname) {
    const isAlone = sharing.length === 1 && ![...taken].some((holder) => holder.startsWith(surname + MASK))
    let next = 0
    for (const holder of sharing) {
      let name = surname + MASK + HOUSEHOLD
      while (!isAlone && (name === surname + MASK + HOUSEHOLD || taken.has(name)))
        name = surname + MASK + ordinalOf(next++) + HOUSEHOLD
      taken.add(name)
      masked.set(holder, name)
    }
  }
  return masked
}
