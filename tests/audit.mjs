/**
 * `npm run audit`: asks the registry whether faults are known in what the server runs on. High and critical ones fail; without a
 * network, or at a registry that knows of none, that is said and nothing fails.
 */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const FAILING = ['high', 'critical']

/** What npm prints, judged: a sentence, and whether it fails. */
export function verdictOf(printed) {
  let report
  try {
    report = JSON.parse(printed)
  } catch {
    return { fails: false, sentence: 'Known faults were not looked up: npm gave no answer.' }
  }
  const counts = report?.metadata?.vulnerabilities
  if (counts === undefined) {
    const reason = report?.error?.code ?? report?.message ?? 'no answer'
    return {
      fails: false,
      sentence: `Known faults were not looked up: the registry was not reached or does not tell (${reason}).`,
    }
  }
  const found = Object.entries(report.vulnerabilities ?? {})
    .filter(([, { severity }]) => FAILING.includes(severity))
    .map(([name, { severity }]) => `${name} (${severity})`)
  if (found.length > 0)
    return { fails: true, sentence: `Known faults in what the server runs on: ${found.join(', ')}.` }
  return {
    fails: false,
    sentence: `No known high or critical fault in ${report.metadata.dependencies?.prod ?? 'all'} packages; others: ${counts.moderate + counts.low}.`,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  })
  const { fails, sentence } = verdictOf(stdout ?? '')
  console.log(sentence)
  process.exitCode = fails ? 1 : 0
}
