import type { FieldPack } from '../../../geodata/wire/field.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** What a description is about, in a few words. */
export function descriptionName(
  { subject, landName, claimantLetter }: FieldPack['descriptions'][number],
  words: Catalogue,
): string {
  const about = claimantLetter === null ? words.codes.subject[subject] : words.court.claimName(claimantLetter)
  return landName === null ? about : `${about} · ${landName}`
}
