const DEGREES_MINUTES_SECONDS =
  /^(?:东经|北纬|[EN])?\s*(?<degrees>\d{1,3})\s*[°º度:\s]\s*(?<minutes>\d{1,2}(?:\.\d+)?)\s*(?:[′'’分:\s]\s*(?:(?<seconds>\d{1,2}(?:\.\d+)?)\s*(?:″|"|”|''|′′|秒)?)?)?\s*[EN]?$/iu
const PLAIN_NUMBER = /^(?:东经|北纬|[EN])?\s*(?<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:[°º度]|米|m)?\s*[EN]?$/iu

/** A coordinate in metres or degrees, also in degrees, minutes and seconds: 107°58′48″, 107:58:48, 东经107度58分48秒. */
export function coordinateOfWords(words: string): number | undefined {
  const text = words.normalize('NFKC').trim()
  const plain = PLAIN_NUMBER.exec(text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/gu, ''))?.groups?.['number']
  if (plain !== undefined) return Number(plain)
  const { degrees, minutes, seconds } = DEGREES_MINUTES_SECONDS.exec(text)?.groups ?? {}
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return undefined
  return Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600
}
