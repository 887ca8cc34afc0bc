import { ladmDocument } from '../../../geodata/exchange/ladm/case-document.ts'
import { success } from '../../../geodata/result.ts'
import { viewCase } from '../view-case.ts'

import type { CaseFile } from './model.ts'

/** For those who come from cadastral systems: the case in the classes of ISO 19152. */
export const LADM: CaseFile = {
  name: 'case.jsonld',
  mediaType: 'application/ld+json',
  description: 'The case in the classes of the Land Administration Domain Model (ISO 19152:2012) as JSON-LD 1.1.',
  asks: [],
  write: async (client, row, { standardErrors }) =>
    success(Buffer.from(`${JSON.stringify(ladmDocument(await viewCase(client, row, standardErrors)), null, 1)}\n`)),
}
