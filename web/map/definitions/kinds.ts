import type { ExpressionSpecification } from 'maplibre-gl'
import type { LandmarkKind } from '../../../geodata/boundary/model.ts'

export const ofKind = (...kinds: LandmarkKind[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]]
export const inLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString']
export const inPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon']

export const RIDGES: LandmarkKind[] = ['ridge', 'spur']
export const WATERLINES: LandmarkKind[] = ['gully', 'stream', 'ditch']
export const LINE_KINDS: LandmarkKind[] = ['road', ...RIDGES, ...WATERLINES]
