import type { FieldPoint } from '../../../../geodata/wire/field.ts'
import type { WirePlace } from '../../../../geodata/wire/geometry.ts'
import type { PlaceDraft } from '../../drawing/place-changes.svelte.ts'

type Taken = {
  /** The place that is known by now to lie there; null for a new one. */
  readonly known: WirePlace | null
  /** Of a new place. */
  readonly name: string
  /** Where names and position come from, in words. */
  readonly source: string
  readonly claimants: readonly { readonly letter: string; readonly name: string }[]
}

/** A place at a recorded point, with the names that each side has for it. What was known of it stays. */
export function placeOfPoint(point: FieldPoint, { known, name, source, claimants }: Taken): PlaceDraft['place'] {
  const told = point.sides
    .filter(({ placeName }) => placeName !== '')
    .map(({ letter, placeName }) => {
      const party = claimants.find((claimant) => claimant.letter === letter)?.name.slice(0, 100)
      return { name: placeName, source, ...(party === undefined ? {} : { party }) }
    })
  const before = known?.names ?? [{ name, source }]
  const isNew = (one: { name: string; party?: string }) =>
    !before.some((other) => other.name === one.name && (other.party === one.party || known === null))
  return {
    kind: known?.kind ?? point.landmark ?? 'place',
    names: [...before, ...told.filter(isNew)],
    geometry: { type: 'Point', coordinates: point.position },
    accuracyMetres: point.accuracyMetres,
    illustrative: false,
    method: 'measured',
    ...(known?.spotHeightMetres === undefined ? {} : { spotHeightMetres: known.spotHeightMetres }),
    ...(known?.years === undefined ? {} : { years: known.years }),
  }
}
