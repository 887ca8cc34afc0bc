import { untrack } from 'svelte'

import { readPartition } from '../api/divisions.ts'

import { contextPair } from './context.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireFace, WirePartition } from '../../geodata/wire/partition.ts'

/** A row of the tables of who claims what: all ground of one claimant, or what exactly these claimants claim. */
export type GroundRow =
  { readonly of: 'claimant'; readonly letter: string } | { readonly of: 'set'; readonly letters: readonly string[] }

export const rowKey = (row: GroundRow): string => (row.of === 'claimant' ? row.letter : row.letters.join(' + '))
const isSame = (one: GroundRow | null, other: GroundRow): boolean =>
  one !== null && one.of === other.of && rowKey(one) === rowKey(other)

export const isOfRow = ({ claimantLetters }: WireFace, row: GroundRow): boolean =>
  row.of === 'claimant' ? claimantLetters.includes(row.letter) : isSame({ of: 'set', letters: claimantLetters }, row)

/** Who claims which ground, as the officer's map and tables show it together; asked for when one of them wants it. */
export class ClaimedGround {
  /** The map hatches the faces. */
  isOnMap = $state(false)
  isListed = $state(false)
  #partition = $state.raw<WirePartition | null>(null)
  #failed = $state(false)
  #looked = $state.raw<GroundRow | null>(null)
  #kept = $state.raw<{ readonly row: GroundRow; readonly from: 'table' | 'map' } | null>(null)

  get partition(): WirePartition | null {
    return this.#partition
  }
  get failed(): boolean {
    return this.#failed
  }
  /** The row whose faces are lit: the one under pointer or focus, else the one that was switched on. */
  get lit(): GroundRow | null {
    return this.#looked ?? this.#kept?.row ?? null
  }
  /** The row that a click on its face switched on. */
  get chosenOnMap(): GroundRow | null {
    return this.#kept?.from === 'map' ? this.#kept.row : null
  }

  isKept(row: GroundRow): boolean {
    return isSame(this.#kept?.row ?? null, row)
  }
  look(row: GroundRow | null): void {
    this.#looked = row
  }
  /** Switches a row on until it is switched off. */
  toggle(row: GroundRow, from: 'table' | 'map'): void {
    this.#kept = this.isKept(row) ? null : { row, from }
    if (from === 'table') this.#looked = null
  }

  /** Loads the partition of a case as it stands; returns what forgets an answer that comes too late. */
  load(view: CaseView): () => void {
    let isWanted = true
    void readPartition(view).then((answer) => {
      if (!isWanted) return
      this.#failed = !answer.ok
      this.#partition = answer.ok ? answer.data : null
    })
    return () => (isWanted = false)
  }
}

const context = contextPair<ClaimedGround>('claimed ground')
export const getClaimedGround = context.get

/** For the page of a case: who claims what, for as long as the page stands. */
export function useClaimedGround(view: () => CaseView): ClaimedGround {
  const ground = context.set(new ClaimedGround())
  $effect(() => {
    const shown = view()
    if (!ground.isOnMap && !ground.isListed) return
    return untrack(() => ground.load(shown))
  })
  return ground
}
