import { atCall, WHOLE_DESCRIPTION, type Question } from './inquiry.ts'

/** A side is empty or unreadable. */
export const noLandmark: Question = {
  code: 'no-landmark',
  raisedAt: (inquiry) =>
    inquiry.form === 'reference' && inquiry.calls.length === 0
      ? [WHOLE_DESCRIPTION]
      : inquiry.sides.filter(({ marks }) => marks.length === 0).map(atCall),
}
