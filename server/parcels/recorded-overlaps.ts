import { classifyOverlap, type LeastOverlap } from '../../geodata/claims/classify-overlap.ts'

import type { ParcelOverlapType } from '../../geodata/overlaps/model.ts'
import type { MeasuredPair, NewOverlap, ParcelPair } from '../db/repositories/parcel-overlaps.ts'

/** A pair of parcels and what the sweep says of it. */
export type FoundPair = {
  readonly firstId: number
  readonly secondId: number
  readonly firstVersion: number
  readonly secondVersion: number
  readonly areaSquareMetres: number
  readonly firstSquareMetres: number
  readonly secondSquareMetres: number
}

/** The rule by which pairs are told apart. */
export type CountyRule = { readonly leastMu: number; readonly leastShare: number }

const leastOf = ({ leastMu, leastShare }: CountyRule): LeastOverlap => ({ mu: leastMu, shareOfSmaller: leastShare })
export const share = (part: number, whole: number): number => Math.min(1, part / whole)

export function typeOf(shared: number, first: number, second: number, rule: CountyRule): ParcelOverlapType {
  const type = classifyOverlap(shared, first, second, leastOf(rule))
  return type === 'touch' ? 'sliver' : type
}

/** Slivers are set aside without geometry; a small parcel that lies in another whole is none. */
export const isSliver = (pair: FoundPair, rule: CountyRule): boolean =>
  typeOf(pair.areaSquareMetres, pair.firstSquareMetres, pair.secondSquareMetres, rule) === 'sliver'

const row = (pair: FoundPair, shared: number, first: number, second: number, rule: CountyRule) => ({
  firstId: pair.firstId,
  secondId: pair.secondId,
  firstVersion: pair.firstVersion,
  secondVersion: pair.secondVersion,
  type: typeOf(shared, first, second, rule),
  planarSquareMetres: shared,
  shareOfFirst: share(shared, first),
  shareOfSecond: share(shared, second),
})

export const sliverRow = (pair: FoundPair, rule: CountyRule): NewOverlap => ({
  ...row(pair, pair.areaSquareMetres, pair.firstSquareMetres, pair.secondSquareMetres, rule),
  type: 'sliver',
  geometry: null,
  ellipsoidalSquareMetres: null,
})

/** What is recorded of a pair comes from PostGIS. Where its outlines leave nothing in common after all, the pair is set aside with the area of the sweep. */
export function measuredRow(pair: FoundPair, measured: MeasuredPair, rule: CountyRule): NewOverlap {
  const { planarSquareMetres, ellipsoidalSquareMetres, geometry, firstSquareMetres, secondSquareMetres } = measured
  if (!planarSquareMetres || !ellipsoidalSquareMetres || geometry === null) return sliverRow(pair, rule)
  return {
    ...row(pair, planarSquareMetres, firstSquareMetres, secondSquareMetres, rule),
    geometry,
    ellipsoidalSquareMetres,
  }
}

export const idsOf = ({ firstId, secondId }: Pick<FoundPair, 'firstId' | 'secondId'>): ParcelPair => [firstId, secondId]
