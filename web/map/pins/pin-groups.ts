import { entryKey } from '../../../geodata/evidence/entry-key.ts'

import type { Position } from 'geojson'
import type { StandingPin } from '../../../geodata/desk/standing-pins.ts'

export type PinGroup = {
  readonly key: string
  readonly position: Position
  /** One pin of each entry, in the order of the list. */
  readonly pins: readonly StandingPin[]
}

/** About a metre: pins so near to one another stand under one sign. */
const DECIMALS = 5

/** Pins by where they stand on the map; those that stand nowhere are left out. */
export function pinGroups(pins: readonly StandingPin[]): PinGroup[] {
  const groups = new Map<string, { position: Position; pins: StandingPin[] }>()
  for (const pin of pins) {
    if (pin.position === null) continue
    const key = pin.position.map((degrees) => degrees.toFixed(DECIMALS)).join(' ')
    const group = groups.get(key) ?? { position: pin.position, pins: [] }
    groups.set(key, group)
    if (!group.pins.some((known) => entryKey(known) === entryKey(pin))) group.pins.push(pin)
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}
