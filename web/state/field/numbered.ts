import type { StandingRecord } from '../../../geodata/field/standing-records.ts'
import type { FieldKind, Following } from '../../../geodata/field/model.ts'
import type { FieldPoint, FieldRecord } from '../../../geodata/wire/field.ts'

type Entry = Following & { readonly record: FieldRecord; readonly sha256: string }

/** One thing of the field under the number that it has among those of its kind, in the order in which they were made. */
export type NumberedThing<One extends Entry> = {
  readonly kind: FieldKind
  readonly number: number
  readonly thing: StandingRecord<One>
}

export function numbered<One extends Entry>(things: readonly StandingRecord<One>[]): NumberedThing<One>[] {
  const counts = new Map<FieldKind, number>()
  return [...things]
    .sort((one, other) => one.first.record.recordedAt.localeCompare(other.first.record.recordedAt))
    .map((thing) => {
      const { kind } = thing.first.record.content
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      return { kind, number, thing }
    })
}

/** The points that stand. */
export const numberedPoints = <One extends Entry>(
  things: readonly StandingRecord<One>[],
): { readonly number: number; readonly point: FieldPoint; readonly entry: One }[] =>
  numbered(things).flatMap(({ number, thing: { standing } }) =>
    standing?.record.content.kind === 'point' ? [{ number, point: standing.record.content, entry: standing }] : [],
  )
