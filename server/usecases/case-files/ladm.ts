import { ladmDocument } from '../../../geodata/exchange/ladm/case-document.ts'
import { success } from '../../../geodata/result.ts'
import { maskedLike } from '../../../geodata/sheets/masking.ts'
import { viewCase } from '../view-case.ts'

import { AUDIENCES } from './told-view.ts'

import type { CaseFile } from './model.ts'

/** For those who come from cadastral systems: the case in the classes of ISO 19152. */
export const LADM: CaseFile = {
  name: 'case.jsonld',
  mediaType: 'application/ld+json',
  description: 'The case in the classes of the Land Administration Domain Model (ISO 19152:2012) as JSON-LD 1.1.',
  asks: [],
  write: async (client, row, { scope, standardErrors }) => {
    const view = await viewCase(client, row, standardErrors)
    // Words are cut out of the document by their places, which masking moves: so what was made is masked, not what it is made of.
    const document = maskedLike(ladmDocument(view), view, AUDIENCES[scope.reader])
    return success(Buffer.from(`${JSON.stringify(document, null, 1)}\n`))
  },
}
