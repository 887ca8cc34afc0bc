/** Whether a form or certificate is the printed form alone. */
import type { DocumentDescription, DocumentKind } from './model.ts'

const FORMS: readonly DocumentKind[] = ['approval-form', 'certificate']

/** Dates, seals and numbers that a form prints to be filled in: 年 月 日, (盖章), 字第 号. */
const PRINTED = /\((?:盖章|公章|签章|签名|签字|章)\)|[年月日]|字?第\s*号|[东南西北]至|亩|[\s,。;、:_×-]/gu
const FIELD = /^[^\n:]{1,20}:(?<filled>[^\n]*)$/gmu

/** What is printed between two labels on one line is no filling: 填表人: 填表日期:. */
const LABEL = /\p{Script=Han}{2,12}:/gu

const isEmpty = (field: string): boolean => field.replace(LABEL, '').replace(PRINTED, '') === ''

/** A form that holds neither a filled field nor a boundary with a landmark; a text without fields is no form. */
export const isBlankDocument = (
  text: string,
  kind: DocumentKind,
  descriptions: readonly Pick<DocumentDescription, 'blank'>[],
): boolean => {
  if (!FORMS.includes(kind) || descriptions.some(({ blank }) => !blank)) return false
  const fields = [...text.matchAll(FIELD)].map((match) => match.groups?.['filled'] ?? '')
  return fields.length > 0 && fields.every(isEmpty)
}
