import type { StandingRecord } from '../../../geodata/field/standing-records.ts'
import type { FieldKind, Following } from '../../../geodata/field/model.ts'
import type { FieldPoint, FieldRecord } from '../../../geodata/wire/field.ts'

type Entry = Following & { readonly record: FieldRecord; readonly sha256: string }

/** One thing of the field under its number among those of its kind. */
export type NumberedThing<One extends Entry> = {
  readonly kind: FieldKind
  /** As the phone that recorded it showed it and had it signed. */
  readonly number: number
  /** Phones that did not know of each other gave this number to another thing of the kind, too. */
  readonly isShared: boolean
  readonly thing: StandingRecord<One>
}

const kindOf = <One extends Entry>({ first }: StandingRecord<One>): FieldKind => first.record.content.kind

/** In the order in which they were made. Records of earlier programs, which bear no number, are counted among themselves. */
export function numbered<One extends Entry>(things: readonly StandingRecord<One>[]): NumberedThing<One>[] {
  const counts = new Map<FieldKind, number>()
  const counted = (kind: FieldKind): number => {
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    return number
  }
  const all = [...things]
    .sort((one, other) => one.first.record.recordedAt.localeCompare(other.first.record.recordedAt))
    .map((thing) => ({ kind: kindOf(thing), number: thing.first.record.number ?? counted(kindOf(thing)), thing }))
  return all.map((one) => ({
    ...one,
    isShared: all.some(({ kind, number, thing }) => thing !== one.thing && kind === one.kind && number === one.number),
  }))
}

/** What a phone that knows of these things calls the next one of a kind. */
export const nextNumber = <One extends Entry>(things: readonly StandingRecord<One>[], kind: FieldKind): number =>
  Math.max(0, ...numbered(things.filter((thing) => kindOf(thing) === kind)).map(({ number }) => number)) + 1

/** The points that stand. */
export const numberedPoints = <One extends Entry>(
  things: readonly StandingRecord<One>[],
): { readonly numbered: NumberedThing<One>; readonly point: FieldPoint; readonly entry: One }[] =>
  numbered(things).flatMap((one) => {
    const { standing } = one.thing
    return standing?.record.content.kind === 'point'
      ? [{ numbered: one, point: standing.record.content, entry: standing }]
      : []
  })
