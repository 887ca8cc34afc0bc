import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { changedThingOf } from '../../../geodata/live/changed-thing.ts'

const USECASES = new URL('../../../server/usecases/', import.meta.url)

/** Every action that a use case writes into the log of a case, as it stands in the source. */
const files = readdirSync(USECASES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const actions = files.flatMap((file) => {
  const source = readFileSync(new URL(file, USECASES), 'utf8')
  return [...source.matchAll(/\.record\(\s*\w+,\s*[\w.]+,\s*'(?<action>[a-z-]+)'/gu)].map(
    (match) => match.groups!['action']!,
  )
})

test('whatever the log of a case tells is told to others as a change of some thing', () => {
  expect(actions.length).toBeGreaterThan(25)
  const unknown = actions.filter((action) => changedThingOf(action) === 'other')
  expect(unknown.filter((action) => !/^(?:case|parcel)/u.test(action))).toEqual([])
})

test('a step of the procedure and an outline are told as what they are', () => {
  expect(changedThingOf('procedure-move')).toBe('procedure')
  expect(changedThingOf('fabric-returned')).toBe('outlines')
  expect(changedThingOf('place-choice-undone')).toBe('places')
})
