import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { readSettings, UnusableSettings } from '../../server/config.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'

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
    tlsCertificate: null,
    tlsKey: null,
    trustedProxies: [],
    rateScale: 1,
    log: 'faults',
    metricsReaders: [],
    backupFolder: null,
    baseMapsFile: null,
    postgresqlPrograms: null,
    oidcIssuer: null,
    oidcClientId: null,
    oidcClientSecret: null,
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

test('an address with a password may lie in a file, which is never shown', () => {
  const folder = temporaryDataFolder()
  const path = join(folder, 'database-url')
  writeFileSync(path, 'postgresql://sizhi:hidden-word@db.example/forest\n')
  expect(readSettings({ DATABASE_URL_FILE: path }, []).databaseUrl).toBe(
    'postgresql://sizhi:hidden-word@db.example/forest',
  )
  expect(() => readSettings({ DATABASE_URL_FILE: path, DATABASE_URL: 'postgresql://x' }, [])).toThrow('set one of them')
  expect(() => readSettings({ DATABASE_URL_FILE: join(folder, 'none') }, [])).toThrow(/cannot be read \(ENOENT\)/u)
  writeFileSync(path, 'mysql://sizhi:hidden-word@db.example/forest')
  expect(() => readSettings({ DATABASE_URL_FILE: path }, [])).toThrow(
    new UnusableSettings('DATABASE_URL must be an address like postgresql://user@host:5432/database.'),
  )
})

test.each([
  [{ SIZHI_TLS_KEY: 'key.pem' }, 'SIZHI_TLS_CERTIFICATE and SIZHI_TLS_KEY go together: set both or neither.'],
  [
    { SIZHI_TRUSTED_PROXIES: 'everybody' },
    'SIZHI_TRUSTED_PROXIES must be addresses or ranges with commas between them, like 127.0.0.1,10.0.0.0/8, and is "everybody".',
  ],
  [
    { SIZHI_METRICS_READERS: '10.0.0.5,10.0.0.300' },
    'SIZHI_METRICS_READERS must be addresses or ranges with commas between them, like 10.0.0.5,10.1.0.0/16, and is "10.0.0.5,10.0.0.300".',
  ],
  [
    { SIZHI_TRUSTED_PROXIES: '10.0.0.0/33' },
    'SIZHI_TRUSTED_PROXIES must be addresses or ranges with commas between them, like 127.0.0.1,10.0.0.0/8, and is "10.0.0.0/33".',
  ],
  [{ SIZHI_RATE_SCALE: '-1' }, 'SIZHI_RATE_SCALE must be a number from 0 (no limits) to 1000, and is "-1".'],
  [{ SIZHI_LOG: 'all' }, 'SIZHI_LOG must be requests, faults, none, and is "all".'],
])('a setting of the way in that cannot be used is refused by its name: %j', (environment, sentence) => {
  expect(() => readSettings(environment, [])).toThrow(new UnusableSettings(sentence))
})

test('an argument that is not known is refused', () => {
  expect(() => readSettings({}, ['--dmeo'])).toThrow('"--dmeo" is not known')
})
