/**
 * `npm test`: installs what npm can install, builds the web pages, says in one line what the system lacks, and runs the
 * tests. With CI=true whatever is lacking is a failure. Paths and other arguments are passed on to vitest.
 */
import { nodeVersionProblem } from '../server/scripts/node-version.mjs'

const problem = nodeVersionProblem(process.versions.node)
if (problem === undefined) {
  import('./support/run-steps.mjs').then((steps) => steps.run(process.argv.slice(2)))
} else {
  console.error(problem)
  process.exitCode = 1
}
