import type { Catalogue } from '../i18n/zh-CN/index.ts'
import type { WireDescription } from '../../geodata/wire/reading.ts'

/** What a description is about, in a few words. */
export function descriptionTitle({ subject, landName, claimantLetter }: WireDescription, words: Catalogue): string {
  const about = claimantLetter === null ? words.codes.subject[subject] : words.court.claimName(claimantLetter)
  return landName === null ? about : `${about} · ${landName}`
}
