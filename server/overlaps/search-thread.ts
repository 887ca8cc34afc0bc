/** A thread of a county-wide search: takes piece after piece until none is left, then hands over what it found. */
import Flatbush from 'flatbush'
import { parentPort } from 'node:worker_threads'

import { OverlapSearch } from '../../geodata/overlaps/search-overlaps.ts'

import { PIECE, SEARCH_STATE, type SearchOrder } from './search-messages.ts'

parentPort!.on('message', ({ polygons, tree, rule, state }: SearchOrder) => {
  const search = new OverlapSearch(polygons, Flatbush.from(tree), rule)
  while (Atomics.load(state, SEARCH_STATE.stop) === 0) {
    const from = Atomics.add(state, SEARCH_STATE.next, PIECE)
    if (from >= polygons.count) break
    const to = Math.min(from + PIECE, polygons.count)
    search.searchFrom(from, to)
    Atomics.add(state, SEARCH_STATE.done, to - from)
  }
  const found = search.found()
  const buffers = [found.kept, found.slivers.listed].flatMap((columns) =>
    Object.values(columns).map(({ buffer }) => buffer),
  )
  parentPort!.postMessage(found, buffers)
})
parentPort!.postMessage('ready')
