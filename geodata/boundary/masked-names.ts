/** Persons under masked names: 姓＋某, and 甲乙丙 where several share a surname. */

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
const MASK = '某'
const ORDINALS = '甲乙丙丁戊己庚辛壬癸'

const surnameOf = (name: string): string =>
  COMPOUND_SURNAMES.find((surname) => name.startsWith(surname)) ?? [...name].slice(0, 1).join('')

/** After the ten ordinals come numbers. */
const ordinalOf = (index: number): string => [...ORDINALS][index] ?? String(index + 1)

const isMasked = (name: string): boolean => name.includes(MASK)

/**
 * The masked name of each person, one person one name, in the order given. A name that the document has masked already stays, and is given to nobody
 * else.
 */
export function maskedNames(names: readonly string[]): ReadonlyMap<string, string> {
  const open = [...new Set(names)].filter((name) => !isMasked(name))
  const taken = new Set(names.filter(isMasked))
  const bySurname = new Map<string, string[]>()
  for (const name of open) bySurname.set(surnameOf(name), [...(bySurname.get(surnameOf(name)) ?? []), name])
  const masked = new Map([...taken].map((name) => [name, name]))
  for (const [surname, sharing] of bySurname) {
    const alone = surname + MASK
    const isAlone = sharing.length === 1 && ![...taken].some((name) => name.startsWith(alone))
    let next = 0
    for (const name of sharing) {
      let mask = alone
      while (!isAlone && (mask === alone || taken.has(mask))) mask = alone + ordinalOf(next++)
      taken.add(mask)
      masked.set(name, mask)
    }
  }
  return masked
}
