import { farthestApart } from '../../../geodata/fabric/farthest-apart.ts'
import { lengthMetres } from '../../../geodata/crs/plane-geometry.ts'
import { isSameFacet, type PlaceFacet } from '../../../geodata/places/merge-places.ts'
import { yearsText } from '../../../geodata/words/course-of-year.ts'
import { metresText, movedMetresText } from '../../i18n/figures.ts'
import { drawnShape } from '../../state/drawing/shape.ts'

import type { Metres, PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { PlaceChangeBody } from '../../../geodata/wire/places.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { Language } from '../../i18n/catalogue.ts'

type DraftPlace = PlaceChangeBody['place']
type Telling = { readonly words: Catalogue; readonly language: Language; readonly plane: PlaneSystem }

/** The course of a place in the plane of the case; of an area its outer ring, closed. */
function courseOf(place: DraftPlace, plane: PlaneSystem): Metres[] {
  const { shape, vertices } = drawnShape(place)
  const course = vertices.map((vertex) => plane.toPlane(vertex))
  return shape === 'area' ? [...course, course[0]!] : course
}

function shapeText(place: DraftPlace, { words, language, plane }: Telling): string {
  const { shape, vertices } = drawnShape(place)
  if (shape === 'point') return words.placeMerge.point
  return words.placeMerge[shape](metresText(lengthMetres(courseOf(place, plane)), language), vertices.length)
}

function movedText(base: DraftPlace, place: DraftPlace, { words, language, plane }: Telling): string {
  if (JSON.stringify(base.geometry.coordinates) === JSON.stringify(place.geometry.coordinates))
    return words.placeMerge.kept
  const metres = movedMetresText(farthestApart(courseOf(base, plane), courseOf(place, plane)), language)
  const arePoints = base.geometry.type === 'Point' && place.geometry.type === 'Point'
  return arePoints ? words.placeMerge.moved(metres) : words.placeMerge.farthest(metres)
}

/** One version of a facet in words; a position beside the one before. */
export function placeFacetText(facet: PlaceFacet, place: DraftPlace, base: DraftPlace, telling: Telling): string {
  const { words, language } = telling
  if (facet === 'names') return place.names.map(({ name }) => name).join(language === 'en' ? ', ' : '、')
  if (facet === 'kind') return words.codes.kind[place.kind]
  if (facet === 'years') return yearsText(place.years, language) || words.placeMerge.noYears
  const { accuracyMetres, method } = place
  const facts = [
    shapeText(place, telling),
    ...(place === base
      ? []
      : [isSameFacet(facet, base, place) ? words.placeMerge.kept : movedText(base, place, telling)]),
    accuracyMetres === null ? words.gazetteer.accuracyUnknown : words.gazetteer.accuracy(String(accuracyMetres)),
    ...(method === undefined ? [] : [words.codes.method[method]]),
  ]
  return facts.join(language === 'en' ? '; ' : '；')
}
