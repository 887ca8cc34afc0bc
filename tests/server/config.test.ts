import { expect, test } from 'vitest'

import { readSettings, UnusableSettings } from '../../server/config.ts'

test('with nothing given the embedded database in the folder data is served on this machine alone, with the demonstration', () => {
  expect(readSettings({}, [])).toEqual({
    port: 8080,
    host: '127.0.0.1',
    address: null,
    databaseUrl: null,
    dataFolder: 'data',
    standardErrorsFile: null,
    loadsDemonstration: true,
    filesFolder: null,
    fileLimitMegabytes: 2048,
    caseFilesLimitMegabytes: 20_480,
  })
})

test('an office sets where the files of its cases lie and how large they may be', () => {
  const environment = {
    SIZHI_FILES_FOLDER: '/srv/files',
    SIZHI_FILE_LIMIT_MB: '500',
    SIZHI_CASE_FILES_LIMIT_MB: '5000',
  }
  expect(readSettings(environment, [])).toMatchObject({
    filesFolder: '/srv/files',
    fileLimitMegabytes: 500,
    caseFilesLimitMegabytes: 5000,
  })
  expect(() => readSettings({ SIZHI_FILE_LIMIT_MB: 'many' }, [])).toThrow(
    'SIZHI_FILE_LIMIT_MB must be a whole number of megabytes, at least 1, and is "many".',
  )
})

test('an office with a PostgreSQL of its own gets the demonstration only when it asks for it', () => {
  const environment = { DATABASE_URL: 'postgresql://sizhi@db.example:5432/forest' }
  expect(readSettings(environment, []).loadsDemonstration).toBe(false)
  expect(readSettings(environment, ['--demo']).loadsDemonstration).toBe(true)
  expect(readSettings({}, ['--no-demo']).loadsDemonstration).toBe(false)
})

test('an empty variable is one that was not given', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ', SIZHI_DATA_FOLDER: '' }, [])).toEqual(readSettings({}, []))
})

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535, and is "eighty".'],
  [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, and is "70000".'],
  [{ PORT: '80.5' }, 'PORT must be a whole number from 0 to 65535, and is "80.5".'],
  [
    { DATABASE_URL: 'mysql://root:secret@db' },
    'DATABASE_URL must be an address like postgresql://user@host:5432/database.',
  ],
])('a setting that cannot be used is refused by its name: %j', (environment, sentence) => {
  expect(() => readSettings(environment, [])).toThrow(new UnusableSettings(sentence))
})

test('an argument that is not known is refused', () => {
  expect(() => readSettings({}, ['--dmeo'])).toThrow('"--dmeo" is not known')
})
