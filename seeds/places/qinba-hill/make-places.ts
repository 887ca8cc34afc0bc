/** Writes the demonstration gazetteer: `npx tsx seeds/places/qinba-hill/make-places.ts`. */
import { writeFileSync } from 'node:fs'

import { placesToGeoJson } from '../../../geodata/places/place-collection.ts'

import { makeGazetteer } from './gazetteer.ts'
import { DEFAULT_WORLD_SEED } from './world-seed.ts'

const collection = placesToGeoJson(makeGazetteer(DEFAULT_WORLD_SEED))
const features = collection.features.map((feature) => JSON.stringify(feature)).join(',\n')
writeFileSync(new URL('places.geojson', import.meta.url), `{"type":"FeatureCollection","features":[\n${features}\n]}\n`)
