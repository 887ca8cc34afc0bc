import type { WirePlace } from '../../../geodata/wire/geometry.ts'

/** What a place is called beside its first name: by everybody, and by each side in its own papers. */
export type SidesNames = {
  readonly common: readonly string[]
  readonly bySide: readonly { readonly party: string; readonly names: readonly string[] }[]
}

export function sidesNames({ names }: WirePlace): SidesNames {
  const [first, ...others] = names
  const parties = [...new Set(names.flatMap(({ party }) => party ?? []))]
  return {
    common: [...new Set(others.filter(({ party }) => party === undefined).map(({ name }) => name))].filter(
      (name) => name !== first?.name,
    ),
    bySide: parties.map((party) => ({
      party,
      names: [...new Set(names.filter((one) => one.party === party).map(({ name }) => name))],
    })),
  }
}
