import { isOfRow, type GroundRow } from '../../state/claimed-ground.svelte.ts'

import type { Feature, Polygon } from 'geojson'
import type { WireFace } from '../../../geodata/wire/partition.ts'

export type FaceProperties = {
  /** Each letter between spaces, so that one can be looked for. */
  readonly letters: string
  readonly count: number
  readonly label: string
  readonly isLit: boolean
}

/** The faces of a partition, with those of a row lit. */
export const faceFeatures = (faces: readonly WireFace[], lit: GroundRow | null): Feature<Polygon, FaceProperties>[] =>
  faces.map((face) => ({
    type: 'Feature',
    properties: {
      letters: ` ${face.claimantLetters.join(' ')} `,
      count: face.claimantLetters.length,
      label: face.claimantLetters.join('、'),
      isLit: lit !== null && isOfRow(face, lit),
    },
    geometry: face.geometry,
  }))
