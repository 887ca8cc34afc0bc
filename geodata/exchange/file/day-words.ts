/**
 * The day that a table of a Shapefile tells, as 2008-03-01; empty where it tells none. Its reader makes midnight of this machine of it, which
 * may be the day before in Greenwich.
 */
export const dayWords = (day: Date): string =>
  Number.isNaN(day.getTime())
    ? ''
    : [String(day.getFullYear()).padStart(4, '0'), day.getMonth() + 1, day.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
