/** What a layer is, for whoever writes it out or reads it: no format and no interface is known here. */
import type { Language } from '../words/problem-sentences.ts'

export type Words = Readonly<Record<Language, string>>

/** One kind of geometry in a layer, so that every program can take it; single shapes are written as collections of one. */
export type LayerGeometry = 'MultiPoint' | 'MultiLineString' | 'MultiPolygon'

/** `day` is written 2026-11-23, `moment` 2026-11-23T06:00:00Z. */
export type PropertyType = 'text' | 'integer' | 'number' | 'boolean' | 'day' | 'moment'

export type Unit = 'metres' | 'square metres' | 'share'

/** From whoever is told most to whoever is told least: each is told what those behind it are told. */
const LAYER_READERS = ['office', 'court', 'public'] as const
export type LayerReader = (typeof LAYER_READERS)[number]

export type LayerProperty = {
  /** As in the interface: English, in camel case. */
  readonly name: string
  readonly type: PropertyType
  readonly unit: Unit | null
  /** Whether a feature may have none. */
  readonly nullable: boolean
  /** The head of its column. */
  readonly title: Words
  /** Who is told least and is told this. */
  readonly toldTo: LayerReader
}

export type Layer = {
  readonly id: string
  readonly title: Words
  readonly description: Words
  readonly geometry: LayerGeometry
  /** Who is told least and gets the layer at all. */
  readonly shownTo: LayerReader
  readonly properties: readonly LayerProperty[]
  /** The property that tells when a feature came to be; null where none does. */
  readonly time: string | null
}

/** Whether a reader gets what is told as far as to `least`. */
export const isTold = (reader: LayerReader, least: LayerReader): boolean =>
  LAYER_READERS.indexOf(reader) <= LAYER_READERS.indexOf(least)
