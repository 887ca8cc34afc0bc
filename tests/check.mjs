/**
 * `npm run check`: format, lint, dependency rules, types and dead code, two steps at a time. What a step says is printed whole
 * when it ends; all steps run, so that one fault does not hide the next.
 */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Typed lint of the pages takes as long as all the rest. */
const STEPS = ['lint:pages', 'lint:programs', 'types', 'format', 'boundaries', 'unused']
const LANES = 2

function runStep(name) {
  return new Promise((resolve) => {
    const step = spawn('npm', ['run', '--silent', name], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = []
    for (const stream of [step.stdout, step.stderr]) stream.on('data', (chunk) => said.push(chunk))
    step.once('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
      process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

async function runLane(waiting, failed) {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
    if (!(await runStep(name))) failed.push(name)
}

const waiting = [...STEPS]
const failed = []
await Promise.all(Array.from({ length: LANES }, () => runLane(waiting, failed)))
if (failed.length > 0) console.error(`Not clean: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
