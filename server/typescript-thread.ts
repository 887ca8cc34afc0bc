import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Plain JavaScript: a thread does not know TypeScript before it is taught. */
const TEACH_AND_RUN = `
const { workerData } = require('node:worker_threads')
import(workerData.typescript).then(({ register }) => {
  register()
  return import(workerData.program)
})
`
// The tests' own loader knows no `import.meta.resolve`. What `require` finds beside the module is no module itself.
const TYPESCRIPT = new URL('index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'))).href

/** Starts a thread that runs a program of ours. */
export const typescriptThread = (program: URL): Worker =>
  new Worker(TEACH_AND_RUN, { eval: true, workerData: { typescript: TYPESCRIPT, program: program.href } })
