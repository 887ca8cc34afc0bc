import { placeOfFeature, type PlaceProperties } from '../../../geodata/layers/place-of-feature.ts'
import { mergePatch } from '../../../geodata/layers/merge-patch.ts'
import { CRS84, type OfferedSystem } from '../../../geodata/crs/offered-systems.ts'
import { movedGeometry } from '../../db/repositories/places.ts'
import { placeUnsound, placeYearsReversed } from '../../place-refusals.ts'
import { propertyUnfit } from '../../write-refusals.ts'

import { sentFeature, type SentFeature } from './sent-feature.ts'
import { sentShape } from './sent-shape.ts'

import type { Feature } from 'geojson'
import type { Layer } from '../../../geodata/layers/model.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { PlaceChangeBody } from '../../../geodata/wire/places.ts'
import type { DatabaseClient } from '../../db/transaction.ts'
import type { StandingFeature, WrittenPlace } from '../../usecases/write-place-feature.ts'

/** What a program sent: a whole feature, or a merge patch of one. */
export type Sent = {
  readonly layer: Layer
  readonly system: OfferedSystem
  readonly body: unknown
  readonly isPatch: boolean
  readonly reason: string | undefined
  readonly person: string
}

const MOST_NAMES = 50
const LONGEST_NAME = 100
/** As PostGIS says that a shape lies where its system has no ground. */
const NO_GROUND = 'XX000'

/** A feature that comes back with the figures that were sent out lies where it lay, to the last digit on record. */
function isUntouched(sent: unknown, standing: Feature): boolean {
  return JSON.stringify(sent) === JSON.stringify(standing.geometry)
}

async function geometryOf(client: DatabaseClient, { layer, system }: Sent, sent: unknown): Promise<Place['geometry']> {
  const shape = sentShape(layer, sent, system)
  if (system.epsg === CRS84.epsg) return shape
  const moved = await movedGeometry(client, shape, system.epsg).catch((error: unknown) => {
    throw (error as { code?: string }).code === NO_GROUND ? placeUnsound() : error
  })
  if (moved === undefined) throw placeUnsound()
  // Its kind is that of what was moved; that it is sound is seen where it is stored.
  return moved as Place['geometry']
}

function placeOf(
  { properties }: SentFeature,
  geometry: Place['geometry'],
  before: Place | null,
  person: string,
): PlaceChangeBody['place'] {
  // The types of properties have been held against the layer.
  const place = placeOfFeature(properties as PlaceProperties, geometry, before, person)
  if (!place) throw placeYearsReversed()
  if (place.names.length > MOST_NAMES || place.names.some(({ name }) => name.length > LONGEST_NAME))
    throw propertyUnfit('otherNames', properties['otherNames'], {
      'zh-CN': `用顿号隔开的名称，不超过 ${MOST_NAMES - 1} 个，每个不超过 ${LONGEST_NAME} 字`,
      en: `names with 、 between them, ${MOST_NAMES - 1} at most, each of ${LONGEST_NAME} characters at most`,
    })
  return { ...place, names: [...place.names] }
}

/** A place that is new, and the case that it is entered in. */
export async function enteredPlace(client: DatabaseClient, sent: Sent, feature: SentFeature): Promise<WrittenPlace> {
  const geometry = await geometryOf(client, sent, feature.geometry)
  return { place: placeOf(feature, geometry, null, sent.person), reason: feature.reason }
}

/** What becomes of a place that stands, as it was read in the same reference system. */
export async function changedPlace(
  client: DatabaseClient,
  sent: Sent,
  standing: StandingFeature,
): Promise<WrittenPlace> {
  const told = JSON.parse(standing.text) as Feature
  const body = sent.isPatch ? mergePatch(told, sent.body) : sent.body
  const feature = sentFeature(sent.layer, body, { id: standing.id, properties: told.properties ?? {} }, sent.reason)
  const { place: before } = standing
  const geometry = isUntouched(feature.geometry, told)
    ? before.geometry
    : await geometryOf(client, sent, feature.geometry)
  return { place: placeOf(feature, geometry, before, sent.person), reason: feature.reason }
}
