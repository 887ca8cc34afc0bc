/** How the rows of a table belong to a case. */
type Belonging = 'case' | 'document' | 'outline' | 'scan' | 'original' | 'stored-file'

export type CaseTable = {
  readonly name: string
  readonly belonging: Belonging
  /** What the rows are written and taken in by, where the primary key would put one before the one that it names. */
  readonly order?: string
}

const ofCase = (name: string): CaseTable => ({ name, belonging: 'case' })
const ofDocument = (name: string): CaseTable => ({ name, belonging: 'document' })

/** Every table that holds what is on record of a case, each after those that it refers to. A test holds it against the database. */
export const CASE_TABLES: readonly CaseTable[] = [
  ofCase('case_file'),
  ofCase('party'),
  ofCase('claimant'),
  { name: 'original_file', belonging: 'original' },
  { name: 'stored_file', belonging: 'stored-file' },
  ofCase('document'),
  ofDocument('document_addition'),
  ofDocument('correction'),
  ofDocument('correction_decision'),
  ofDocument('description'),
  ofDocument('call'),
  ofDocument('mark'),
  ofDocument('call_correction'),
  ofDocument('description_correction'),
  ofDocument('place_choice'),
  ofDocument('issued_paper'),
  ofDocument('issuer_statement'),
  ofDocument('operative_order'),
  ofDocument('event'),
  ofCase('place'),
  ofCase('place_name'),
  ofCase('place_version'),
  ofCase('question'),
  ofCase('answer'),
  ofCase('fabric_version'),
  ofCase('outline'),
  { name: 'segment', belonging: 'outline' },
  ofCase('claim'),
  ofCase('overlap'),
  ofCase('overlap_comparison'),
  ofCase('evidence'),
  ofCase('evidence_version'),
  ofCase('evidence_pin'),
  ofCase('evidence_weighing'),
  ofCase('same_paper'),
  ofCase('name_decision'),
  ofCase('ruling'),
  ofCase('dividing_line'),
  ofCase('award'),
  ofCase('ruling_round'),
  ofCase('sealed_ruling'),
  ofCase('case_event'),
  ofCase('party_correction'),
  ofCase('source_parcel'),
  ofCase('terrain'),
  { name: 'scan_display', belonging: 'scan' },
  ofCase('scan'),
  ofCase('scan_version'),
  ofCase('case_attachment'),
  ofCase('case_attachment_version'),
  { name: 'field_record', belonging: 'case', order: 'arrival' },
  ofCase('field_choice'),
  ofCase('publication_draft'),
  ofCase('publication'),
  ofCase('publication_withdrawal'),
  ofCase('notice'),
  ofCase('objection'),
  ofCase('objection_closing'),
]

/** Tables that name a case and do not go along, each with why. */
export const LEFT_AT_HOME: Readonly<Record<string, string>> = {
  account_grant: 'who may do what is the business of each office',
  audit: 'goes along as an extract, and is kept beside the chain of the other county',
  audit_extract: 'goes along in the extract',
  case_reading: 'who looked at the case there',
  case_standing: 'reckoned anew from the events',
  parcel: 'drawn anew from the outlines',
}

const ofTheCase = 'county_code = $1 and case_id = $2'
const some = (column: string, table: string): string =>
  `${column} in (select ${column} from sizhi.${table} where ${ofTheCase})`

/** Of the rows of a table that belong to a case; $1 is the county, $2 the case. */
export const BELONGING: Readonly<Record<Belonging, string>> = {
  case: ofTheCase,
  document: `county_code = $1 and ${some('document_id', 'document')}`,
  outline: `county_code = $1 and ${some('outline_id', 'outline')}`,
  scan: `county_code = $1 and exists (select from sizhi.scan s where s.county_code = $1 and s.case_id = $2
    and s.sha256 = scan_display.sha256 and s.page = scan_display.page)`,
  original: `county_code = $1 and (${some('sha256', 'document')} or ${some('sha256', 'scan')})`,
  'stored-file': `county_code = $1 and ${some('sha256', 'case_attachment')}`,
}
