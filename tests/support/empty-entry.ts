import type { EvidenceChangeBody } from '../../geodata/wire/evidence.ts'

/** What a person adds to an entry of the evidence, with nothing said. */
export const EMPTY_ENTRY: EvidenceChangeBody['entry'] = {
  title: null,
  kind: null,
  date: null,
  holder: null,
  purpose: null,
  samePaperAs: null,
  opinions: [],
  finding: null,
  testimony: null,
  withdrawn: false,
}
