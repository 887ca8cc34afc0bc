/** The present instant, as ISO text. */
export const instantNow = (): string => new Date().toISOString()
