import { sidesOf, type Question } from './inquiry.ts'

/** A side is empty or unreadable. */
export const noLandmark: Question = {
  code: 'no-landmark',
  isOpen: (inquiry) => inquiry.form === 'reference' || sidesOf(inquiry).some(({ marks }) => marks.length === 0),
}
