import { writeFileSync } from 'node:fs'

import { describedApi, REFERENCE_FILE } from './described-api.ts'

/** npm run docs:api */
writeFileSync(REFERENCE_FILE, await describedApi())
