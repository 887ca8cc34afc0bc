/** What a camera noted in a photograph. Runs where untrusted files are taken apart. */
import { readFile } from 'node:fs/promises'
import exifr from 'exifr'

import type { PhotoProposal } from '../../../geodata/wire/attachments.ts'

type Tags = {
  readonly latitude?: unknown
  readonly longitude?: unknown
  readonly GPSHPositioningError?: unknown
  readonly DateTimeOriginal?: unknown
  readonly OffsetTimeOriginal?: unknown
}

const WANTED = [
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
  'GPSHPositioningError',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
]

const TIME =
  /^(?<year>\d{4}):(?<month>0[1-9]|1[0-2]):(?<day>0[1-9]|[12]\d|3[01]) (?<clock>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)/u
const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d/u

const isWithin = (value: unknown, most: number): value is number => typeof value === 'number' && Math.abs(value) <= most

function placeOf({ latitude, longitude, GPSHPositioningError: error }: Tags): PhotoProposal['place'] {
  // Cameras that know no place write zeros.
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180) || (latitude === 0 && longitude === 0)) return null
  const accuracyMetres = typeof error === 'number' && Number.isFinite(error) && error > 0 ? error : null
  return { position: [longitude, latitude], accuracyMetres }
}

function timeOf({ DateTimeOriginal: words, OffsetTimeOriginal: offset }: Tags): PhotoProposal['time'] {
  const { year, month, day, clock } = TIME.exec(typeof words === 'string' ? words : '')?.groups ?? {}
  if (year === undefined || year === '0000') return null
  const known = OFFSET.exec(typeof offset === 'string' ? offset : '')?.[0] ?? null
  return { words: `${year}-${month}-${day} ${clock}`, offset: known }
}

/** Null for a picture in which no camera noted place or time. */
export async function photoFacts(path: string): Promise<PhotoProposal | null> {
  // Dates stay words: the camera's clock is in no zone of ours.
  const options = { pick: WANTED, reviveValues: false }
  const tags = ((await exifr.parse(await readFile(path), options).catch(() => undefined)) as Tags | undefined) ?? {}
  const proposal = { place: placeOf(tags), time: timeOf(tags) }
  return proposal.place || proposal.time ? proposal : null
}
