import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { TILE_LAYERS } from '../../geodata/tiles/layers.ts'
import { addAccount } from '../../server/auth/keep-accounts.ts'
import { tokenOf } from '../support/access-token.ts'
import { caseClient, openDemonstration } from '../support/case-client.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { FastifyInstance } from 'fastify'
import type { FeatureCollection } from 'geojson'
import type { CaseView } from '../../geodata/wire/case.ts'

const CASE = '450621-qinba-hill'
const ROOT = join(import.meta.dirname, '../..')
const NAME = 'reader'
const PASSWORD = '石壁 牛角冲 大湾 1981'
const MU = 2000 / 3
const page = readFileSync(join(ROOT, 'docs/clients.md'), 'utf8')

/** The blocks of one language, one after the other, as a reader puts them into one file. */
const blocksOf = (language: string): string =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(?<block>.*?)^\`\`\`$`, 'gmsu'))]
    .map(({ groups }) => groups!['block'])
    .join('\n')

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'sizhi-clients-'))
let app: FastifyInstance
let environment: NodeJS.ProcessEnv
const { readCase } = caseClient(
  () => app,
  () => CASE,
)

beforeAll(async () => {
  const opened = await openDemonstration()
  ;({ app } = opened)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const officer = await signedIn(opened.database, ['officer'], { countyCode: '450621' })
  const token = await tokenOf(app, officer, false)
  await addAccount(opened.database, {
    signInName: NAME,
    displayName: NAME,
    password: PASSWORD,
    mustChangePassword: false,
    grants: [{ role: 'officer', countyCode: '450621', caseId: null }],
    orderedBy: '试验',
  })
  environment = {
    ...process.env,
    PYTHONIOENCODING: 'utf-8',
    SIZHI_ADDRESS: address,
    SIZHI_TOKEN: token,
    SIZHI_NAME: NAME,
    SIZHI_PASSWORD: PASSWORD,
  }
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function printed(language: 'ts' | 'python', program: string): Promise<string> {
  const file = join(folder, language === 'ts' ? 'clients.mts' : 'clients.py')
  writeFileSync(file, program)
  const args = language === 'ts' ? ['--import', 'tsx', file] : [file]
  const { stdout } = await run(language === 'ts' ? process.execPath : 'python3', args, { cwd: ROOT, env: environment })
  return stdout
}

const items = async (collection: string): Promise<FeatureCollection['features']> =>
  (await app.inject(`/ogc/collections/${collection}/items?limit=10000&case=${CASE}`)).json<FeatureCollection>().features

/** The lines that the programs ought to print, from the record and not through them. */
async function expectedLines(): Promise<string[]> {
  const { title, version, claimants }: CaseView = await readCase()
  const drawn = (await items('segments')).filter(({ geometry }) => (geometry as object | null) !== null)
  const overlaps = (await items('overlaps'))
    .map(({ properties }) => properties!)
    .filter(({ secondClaimant, squareMetres }) => secondClaimant !== null && squareMetres > MU)
    .sort((one, other) => other['squareMetres'] - one['squareMetres'])
  return [
    `segments: ${drawn.length}`,
    ...overlaps.map(
      (each) =>
        `overlap ${each['firstClaimant']}/${each['secondClaimant']}: ${(each['squareMetres'] / MU).toFixed(1)} mu`,
    ),
    ...TILE_LAYERS.filter(({ scope }) => scope === 'case').map(
      ({ name }) => `tile of ${name}: 200 application/vnd.mapbox-vector-tile`,
    ),
    `${title}, version "${version}"`,
    ...claimants.map(({ letter, name }) => `${letter} ${name}`),
    'GeoPackage: SQLite format 3',
  ]
}

test.each(['ts', 'python'] as const)(
  'the program in %s prints what is on record, and what its page says',
  async (language) => {
    const lines = await printed(language, blocksOf(language))
    expect(lines.trimEnd().split('\n')).toEqual(await expectedLines())
    expect(lines).toBe(blocksOf('text'))
  },
)

test('the types of the program in TypeScript hold', () => {
  const file = join(ROOT, 'tests/clients/examples-of-the-page.mts')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    skipLibCheck: true,
  }
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  const getSourceFile = host.getSourceFile.bind(host)
  const source = `${blocksOf('ts')}\nexport {}\n`
  host.readFile = (name) => (name === file ? source : readFile(name))
  host.fileExists = (name) => name === file || ts.sys.fileExists(name)
  host.getSourceFile = (name, language, ...rest) =>
    name === file ? ts.createSourceFile(name, source, language) : getSourceFile(name, language, ...rest)
  const program = ts.createProgram([file], options, host)
  const problems = ts.getPreEmitDiagnostics(program)
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
})

test('a program whose token was never made is refused with a sentence', async () => {
  const asked = run('python3', [join(folder, 'clients.py')], {
    env: { ...environment, SIZHI_TOKEN: 'sizhi-of-nobody' },
  })
  await expect(asked).rejects.toThrow(/HTTP Error 401/u)
})
