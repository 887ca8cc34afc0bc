/** `npm start`. The version of Node is looked at before anything that an old one would not understand is loaded. */
import { nodeVersionProblem } from './node-version.mjs'

const problem = nodeVersionProblem(process.versions.node)
if (problem === undefined) {
  import('./start-steps.mjs').then((steps) => steps.start())
} else {
  console.error(problem)
  process.exitCode = 1
}
