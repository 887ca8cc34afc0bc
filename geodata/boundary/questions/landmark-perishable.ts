import { atMark, type Question } from './inquiry.ts'

const TRACK =
  /(?:小路|滑木路|便道|便路|小道|毛路|人行路|砍柴路|窝棚|草棚|篱笆|趟子|树行|刺竹林|独木桥头?|电杆)(?:边|口)?$/u

/** A tree, a footpath or a hut that may be gone by now. */
export const landmarkPerishable: Question = {
  code: 'landmark-perishable',
  raisedAt: (inquiry) => {
    if (inquiry.form === 'strip') return []
    return inquiry.marks
      .filter(
        ({ kind, start, end, role }) =>
          role !== 'winner' &&
          (kind === 'tree' || (inquiry.form !== 'mixed' && TRACK.test(inquiry.folded.slice(start, end)))),
      )
      .map(atMark)
  },
}
