/** A bearing as it is written, counted clockwise from north, in [0, 360). */
export type WrittenBearing = {
  readonly degrees: number
  /** From north all the way round, from north or south towards a side, or one of the eight winds. */
  readonly form: 'azimuth' | 'quadrant' | 'wind'
}

const WINDS: Readonly<Record<string, number>> = {
  北: 0,
  东北: 45,
  东: 90,
  东南: 135,
  南: 180,
  西南: 225,
  西: 270,
  西北: 315,
}
const SIDES = { 北: 0, 东: 90, 南: 180, 西: 270, N: 0, E: 90, S: 180, W: 270 } as const
type SideWord = keyof typeof SIDES

const ANGLE =
  /^(?<degrees>\d{1,3}(?:\.\d+)?)(?:[°º度](?:(?<minutes>\d{1,2}(?:\.\d+)?)['′’分](?:(?<seconds>\d{1,2}(?:\.\d+)?)(?:["″”秒]|['′’]{2})?)?)?)?$/u
const COLON_ANGLE = /^(?<degrees>\d{1,3}):(?<minutes>\d{1,2})(?::(?<seconds>\d{1,2}(?:\.\d+)?))?$/u
const QUADRANT = /^(?<from>[北南东西])偏(?<towards>[北南东西])(?<angle>.+)$/u
const SHORT_QUADRANT = /^(?<from>[NS])(?<angle>\d.*?)(?<towards>[EW])$/iu
const WIND = /^正?(?<wind>东北|东南|西南|西北|北东|南东|南西|北西|[东南西北])方?向?$/u
const LABEL = /^(?:坐标|真|磁)?(?:方位角|象限角|方位|走向|方向)[:=]?/u

function angleOf(words: string): number | undefined {
  const found = (ANGLE.exec(words) ?? COLON_ANGLE.exec(words))?.groups
  if (!found) return undefined
  const [minutes, seconds] = [Number(found['minutes'] ?? 0), Number(found['seconds'] ?? 0)]
  return minutes >= 60 || seconds >= 60 ? undefined : Number(found['degrees']) + minutes / 60 + seconds / 3600
}

/** From one side towards the next: 北偏东30° is 30°, 东偏北30° is 60°. Undefined for sides that do not meet. */
function quadrantDegrees(from: SideWord, towards: SideWord, angle: number): number | undefined {
  const turn = (SIDES[towards] - SIDES[from] + 360) % 360
  if (turn === 180 || turn === 0 || angle > 90) return undefined
  return (SIDES[from] + (turn === 90 ? angle : -angle) + 360) % 360
}

function quadrantOf(words: string): number | undefined {
  const found = (QUADRANT.exec(words) ?? SHORT_QUADRANT.exec(words))?.groups
  const angle = found && angleOf(found['angle']!)
  if (!found || angle === undefined) return undefined
  return quadrantDegrees(found['from']!.toUpperCase() as SideWord, found['towards']!.toUpperCase() as SideWord, angle)
}

/** 北东 is said for 东北. */
const windOf = (wind: string): number | undefined => WINDS[wind] ?? WINDS[[...wind].reverse().join('')]

/**
 * A bearing as surveyors write it: 123°45′30″, 123.758, 123:45:30, 北偏东30°, N30°E, 东北. Undefined for anything else: mils
 * (密位), and 123.4530 meant as degrees, minutes and seconds, cannot be told from other figures.
 */
export function bearingOfWords(words: string): WrittenBearing | undefined {
  const text = words.normalize('NFKC').replace(/\s+/gu, '').replace(LABEL, '')
  const azimuth = angleOf(text)
  if (azimuth !== undefined) return azimuth <= 360 ? { degrees: azimuth % 360, form: 'azimuth' } : undefined
  const wind = WIND.exec(text)?.groups?.['wind']
  const windDegrees = wind === undefined ? undefined : windOf(wind)
  if (windDegrees !== undefined) return { degrees: windDegrees, form: 'wind' }
  const quadrant = quadrantOf(text)
  return quadrant === undefined ? undefined : { degrees: quadrant, form: 'quadrant' }
}

/** An angle above or below the horizontal, in degrees; undefined for what is none, or leaves no length on the ground. */
export function slopeOfWords(words: string): number | undefined {
  const text = words.normalize('NFKC').replace(/\s+/gu, '').replace(/[－−]/gu, '-')
  const angle = angleOf(text.replace(/^[-+]/u, ''))
  return angle === undefined || angle >= 80 ? undefined : text.startsWith('-') ? -angle : angle
}
