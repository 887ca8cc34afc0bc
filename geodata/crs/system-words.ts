import { systemOfEpsg, systemOfZone, type SystemReading } from './known-system.ts'

const OLD_DATUM =
  /西安\s*(?:19)?80|(?:19)?80\s*西安|北京\s*(?:19)?54|(?:19)?54\s*北京|xi'?an[_\s]*(?:19)?80|beijing[_\s]*(?:19)?54/iu
const CGCS2000 =
  /CGCS\s*_?2000|China[_\s]*(?:Geodetic[_\s]*Coordinate[_\s]*System[_\s]*)?2000|(?:国家|大地)\s*2000|2000\s*国家/iu
const OFFSET = /GCJ[-_\s]*0?2|BD[-_\s]*0?9|火星坐标|(?:高德|腾讯|百度)(?:坐标|地图)/iu
const WGS84 = /WGS[_\s]*(?:19)?84|CRS84/iu
const EPSG_CODE = /(?:EPSG[:/\s]*(?:[\d.]*:|\d+\/)?|^)(?<code>\d{4,5})$/iu
const MERIDIAN = /(?<![\d.])(?<degrees>\d{2,3})(?:\.0*)?\s*(?:°|度|E)/iu

/** The system that words name: `EPSG:4545`, `urn:ogc:def:crs:EPSG::4490`, `CGCS2000 108°`, `WGS84`, `西安80`. */
export function systemOfWords(words: string): SystemReading {
  const trimmed = words.trim()
  if (OFFSET.test(trimmed)) return 'offset'
  if (OLD_DATUM.test(trimmed)) return 'old-datum'
  const code = EPSG_CODE.exec(trimmed)?.groups?.['code']
  if (code !== undefined) return systemOfEpsg(Number(code))
  if (!CGCS2000.test(trimmed)) return WGS84.test(trimmed) ? systemOfEpsg(4326) : undefined
  const meridian = MERIDIAN.exec(trimmed)?.groups?.['degrees']
  return meridian === undefined ? systemOfEpsg(4490) : systemOfMeridian(Number(meridian))
}

/** Of three degrees; undefined where no zone has this meridian. */
const systemOfMeridian = (degrees: number): Exclude<SystemReading, 'offset'> =>
  degrees % 3 === 0 && degrees >= 75 && degrees <= 135 ? systemOfEpsg(4534 + (degrees - 75) / 3) : undefined

const numberOf = (wkt: string, parameter: string): number | undefined => {
  const found = new RegExp(`PARAMETER\\["${parameter}",\\s*(?<value>-?[\\d.]+)`, 'iu').exec(wkt)?.groups?.['value']
  return found === undefined ? undefined : Number(found)
}

/**
 * The system that the well-known text beside a Shapefile (.prj) describes, by its datum and its parameters: the writers of
 * these files seldom give a code. Undefined for any system that is not known here.
 */
export function systemOfWellKnownText(wkt: string): Exclude<SystemReading, 'offset'> {
  const text = wkt.trim()
  if (!/^(?:PROJ|GEOG|GEOD)(?:CS|CRS)\[/iu.test(text)) return undefined
  if (OLD_DATUM.test(text)) return 'old-datum'
  const isChinese = CGCS2000.test(text)
  if (/^GEO/iu.test(text)) return isChinese ? systemOfEpsg(4490) : WGS84.test(text) ? systemOfEpsg(4326) : undefined
  if (!isChinese || !/Gauss|Transverse/iu.test(text) || !/UNIT\["met(?:re|er)"/iu.test(text)) return undefined
  const [meridian, easting] = [numberOf(text, 'Central_Meridian'), numberOf(text, 'False_Easting')]
  const isPlain =
    numberOf(text, 'Scale_Factor') === 1 &&
    (numberOf(text, 'Latitude_Of_Origin') ?? 0) === 0 &&
    (numberOf(text, 'False_Northing') ?? 0) === 0
  if (meridian === undefined || easting === undefined || !isPlain) return undefined
  const zone = (easting - 500_000) / 1_000_000
  if (zone === 0) return systemOfMeridian(meridian)
  return zone === meridian / 3 || zone === (meridian + 3) / 6 ? systemOfZone(zone) : undefined
}
