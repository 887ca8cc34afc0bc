/**
 * Code units of one description that are read: a megabyte and a half, and fifty judgments in one clause. Whoever sends
 * more means no boundary; what is behind stands among the unread, so that memory stays bounded and nothing is dropped.
 */
const LONGEST_DESCRIPTION = 500_000
const LONGEST_CLAUSE = 1000

/** How much of a description is read: all of it, or up to the last stop before the bound. */
export const readableLength = (text: string): number => {
  if (text.length <= LONGEST_DESCRIPTION) return text.length
  const clause = text.slice(LONGEST_DESCRIPTION - LONGEST_CLAUSE, LONGEST_DESCRIPTION)
  const open = /[^。;；,，\n]*$/u.exec(clause)?.[0].length ?? 0
  return open === LONGEST_CLAUSE ? LONGEST_DESCRIPTION : LONGEST_DESCRIPTION - open
}
