/** The land and sea of China, roughly: what lies outside is a slip of the pen. */
export const isInChina = ([longitude = NaN, latitude = NaN]: readonly number[]): boolean =>
  longitude >= 73 && longitude <= 135.1 && latitude >= 3 && latitude <= 54
