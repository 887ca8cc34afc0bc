import { sidesOf, type Question } from './inquiry.ts'

/** A side is empty or unreadable. */
export const noLandmark: Question = {
  code: 'no-landmark',
  isOpen: (inquiry) =>
    (inquiry.form === 'reference' && inquiry.drafts.length === 0) ||
    sidesOf(inquiry).some(({ marks }) => marks.length === 0),
}
