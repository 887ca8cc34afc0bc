import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { makeDataFolder } from '../../../server/embedded/folders.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'

test('a data folder is made with all it lies in, for its owner only', () => {
  const path = join(temporaryDataFolder(), 'office', 'county', 'data')
  makeDataFolder(path)
  expect(existsSync(path)).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o700)
  expect(() => makeDataFolder(path), 'one that is there is taken as it is').not.toThrow()
})

test('a place where no folder can ever be made is refused at once, in a sentence', () => {
  expect(() => makeDataFolder('/proc/sizhi/data')).toThrow(
    /^The data folder \/proc\/sizhi\/data cannot be written \(E[A-Z]+\)/u,
  )
})
