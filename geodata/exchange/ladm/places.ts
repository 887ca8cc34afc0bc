import { writeWellKnownText } from '../text/write-well-known-text.ts'

import type { CaseView } from '../../wire/case.ts'
import type { WirePlace } from '../../wire/geometry.ts'
import type { Identifiers } from './identifiers.ts'
import type { LadmNode } from './model.ts'

/** A mark that stands at a spot is a point of LADM; ridges, streams and fields have no class there. */
const classOf = ({ geometry }: WirePlace): string => (geometry.type === 'Point' ? 'LA_Point' : 'sizhi:Place')

/** What the words go by. */
export const placeNodes = ({ places }: CaseView, ids: Identifiers): LadmNode[] =>
  places.map((place) => ({
    '@id': ids.of('place', place.id),
    '@type': classOf(place),
    pID: place.id,
    name: place.names.map(({ name }) => name),
    monumentation: place.geometry.type === 'Point' ? place.kind : undefined,
    'sizhi:kind': place.kind,
    productionMethod: place.method,
    estimatedAccuracy: place.accuracyMetres ?? undefined,
    illustrative: place.illustrative,
    asWKT: writeWellKnownText(place.geometry),
  }))
