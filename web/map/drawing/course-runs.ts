/** A stretch of a course, by the numbers of its first and its last vertex. */
export type Run = { readonly from: number; readonly to: number; readonly isMoving: boolean }

/** Cuts a course of so many vertices into what moves and what stands: an edge moves with either of its ends. */
export function courseRuns(count: number, isMoving: (vertex: number) => boolean): Run[] {
  const runs: Run[] = []
  let from = 0
  for (let to = 1; to < count; to++) {
    const isEdgeMoving = isMoving(to - 1) || isMoving(to)
    const isLast = to === count - 1
    if (!isLast && isEdgeMoving === (isMoving(to) || isMoving(to + 1))) continue
    runs.push({ from, to, isMoving: isEdgeMoving })
    from = to
  }
  return runs
}
