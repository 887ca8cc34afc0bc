import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildWeb, installPackages, ROOT } from '../../server/scripts/install.mjs'
import {
  canRecognise,
  findChromium,
  findPostgresqlPrograms,
  hasGdal,
  hasLibreOffice,
  hasQgis,
  INSTALL_CHROMIUM,
  INSTALL_GDAL,
  INSTALL_LIBREOFFICE,
  INSTALL_POSTGRESQL,
  INSTALL_QGIS,
  INSTALL_RECOGNITION,
} from './installed-programs.mjs'

export async function run(args) {
  const isComplete = process.env.CI === 'true'
  if (!installPackages()) return finish(0, 1)
  const paths = args.filter((argument) => !argument.startsWith('-'))
  const needsPages = paths.length === 0 || paths.some((path) => path.includes('e2e'))
  if (needsPages && !buildWeb()) return finish(0, 1)

  const absent = findAbsent()
  for (const { sentence } of absent) console.log(sentence)
  const projects = ['pure', 'files', 'recognition', 'gdal', 'embedded', 'postgresql', 'clients', 'browser'].filter(
    (name) => absent.every((lack) => lack.project !== name),
  )
  const { passed, failed } = await runAll(projects, args)
  return finish(passed, failed + (isComplete ? absent.length : 0))
}

/** What runs in one process of vitest, on an engine or a site of its own. The longest first: they are taken in this order by two lanes. */
const STINTS = [
  { projects: ['embedded'] },
  { projects: ['postgresql', 'files', 'recognition', 'gdal', 'clients'] },
  ...['3/4', '1/4', '2/4', '4/4'].map((shard) => ({ projects: ['browser'], shard })),
]
const LANES = 2

async function runAll(projects, args) {
  if (args.length > 0) return await runVitest(projects, args)
  const checks = process.env.WITH_CHECKS === 'true' ? startChecks() : undefined
  process.env.RUNS_ON_POSTGRESQL_TOO = String(projects.includes('postgresql'))
  const totals = []
  // They take all of the machine.
  if (projects.includes('pure')) totals.push(await runVitest(['pure'], []))
  const stints = STINTS.map(({ projects: names, shard }) => ({
    names: names.filter((name) => projects.includes(name)),
    args: shard === undefined ? [] : [`--shard=${shard}`],
  })).filter(({ names }) => names.length > 0)
  const runLane = async (isKeptApart) => {
    for (let next = stints.shift(); next !== undefined; next = stints.shift())
      totals.push(await runVitest(next.names, next.args, isKeptApart))
  }
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runLane(lane > 0)))
  if (checks !== undefined) totals.push(tellChecks(await checks))
  const sum = (what) => totals.reduce((total, each) => total + each[what], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

/** The suites that cannot run here, each with the line that would change it. */
function findAbsent() {
  const absent = []
  if (!process.env.TEST_DATABASE_URL && findPostgresqlPrograms() === undefined) {
    absent.push({
      project: 'postgresql',
      sentence: `Not run: the database tests on PostgreSQL (no server with PostGIS found): ${INSTALL_POSTGRESQL}`,
    })
  }
  if (findChromium() === undefined) {
    absent.push({
      project: 'browser',
      sentence: `Not run: the browser tests (no Chromium found): ${INSTALL_CHROMIUM}`,
    })
  }
  if (!canRecognise()) {
    absent.push({
      project: 'recognition',
      sentence: `Not run: the tests on scans (no Tesseract with Chinese found, or no Chinese font): ${INSTALL_RECOGNITION}`,
    })
  }
  if (!hasGdal()) {
    absent.push({ project: 'gdal', sentence: `Not run: the comparisons with GDAL (not found): ${INSTALL_GDAL}` })
  }
  const hasPostgresql = absent.every(({ project }) => project !== 'postgresql')
  if (!hasGdal() || !hasQgis() || !hasPostgresql) {
    absent.push({
      project: 'clients',
      sentence: `Not run: QGIS and GDAL reading the data service (needs them and PostgreSQL): ${INSTALL_QGIS}`,
    })
  }
  if (!hasLibreOffice()) {
    absent.push({
      project: 'libreoffice',
      sentence: `Not run: LibreOffice opening our workbooks and documents (not found): ${INSTALL_LIBREOFFICE}`,
    })
  }
  return absent
}

/** Whose output is kept apart is printed whole at its end, not between the lines of another. */
async function runVitest(projects, args, isKeptApart = false) {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-results-'))
  const results = join(folder, 'results.json')
  const options = [
    'run',
    '--passWithNoTests',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...args,
  ]
  const vitest = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...options], {
    cwd: ROOT,
    stdio: ['ignore', isKeptApart ? 'pipe' : 'inherit', isKeptApart ? 'pipe' : 'inherit'],
  })
  const kept = []
  for (const stream of [vitest.stdout, vitest.stderr]) stream?.on('data', (chunk) => kept.push(chunk))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vitest.kill(signal))
  const exitCode = await new Promise((resolve) => vitest.once('close', (code) => resolve(code ?? 1)))
  process.stdout.write(Buffer.concat(kept))
  const totals = readTotals(results)
  rmSync(folder, { recursive: true, force: true })
  // A set-up that fails or an error outside a test has no test of its own, and is a failure all the same.
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

/** `npm run check` on what the tests leave of the machine. Resolves to its exit code and all that it said. */
function startChecks() {
  const checks = spawn(process.execPath, [join(ROOT, 'tests/check.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  setPriority(checks.pid, constants.priority.PRIORITY_LOW)
  const said = []
  for (const stream of [checks.stdout, checks.stderr]) stream.on('data', (chunk) => said.push(chunk))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => checks.kill(signal))
  return new Promise((resolve) => checks.once('close', (exitCode) => resolve({ exitCode, said: Buffer.concat(said) })))
}

/** They count as one test. */
function tellChecks({ exitCode, said }) {
  console.log('\nnpm run check')
  process.stdout.write(said)
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A file that cannot even be loaded counts as one failure; a test that is passed over was not run. */
function readTotals(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0 }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

function finish(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
