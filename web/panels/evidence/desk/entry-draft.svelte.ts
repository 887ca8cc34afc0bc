import { standingKinds } from '../../../../geodata/desk/standing-entry.ts'
import { entryKey } from '../../../../geodata/evidence/entry-key.ts'

import type { PartyRole } from '../../../../geodata/documents/model.ts'
import type { LegalKind, StanceOnPoint, Verdict } from '../../../../geodata/evidence/model.ts'
import type { EvidenceChangeBody, WireEvidence, WireOpinion } from '../../../../geodata/wire/evidence.ts'

const NOT_SAID: StanceOnPoint = 'not-said'
const unsaid = (by: PartyRole): WireOpinion => ({
  by,
  authenticity: NOT_SAID,
  legality: NOT_SAID,
  relevance: NOT_SAID,
  words: '',
})
const isSaid = ({ authenticity, legality, relevance, words }: WireOpinion): boolean =>
  words.trim() !== '' || [authenticity, legality, relevance].some((stance) => stance !== NOT_SAID)
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

export type DraftFault = 'number' | 'title' | 'holder' | 'reason'

/** What a person is writing of an entry, as the fields have it. Empty fields leave what was read as it is. */
export class EntryDraft {
  readonly offeredBy: PartyRole
  readonly isNew: boolean
  /** What was read; null for an entry of which nothing was. */
  readonly read: WireEvidence | null
  number = $state('')
  title = $state('')
  kind = $state<LegalKind | ''>('')
  date = $state('')
  holderName = $state('')
  fileNumber = $state('')
  page = $state('')
  purpose = $state('')
  samePaper = $state('')
  opinions = $state<WireOpinion[]>([])
  verdict = $state<Verdict | ''>('')
  reason = $state('')
  seen = $state('')
  believed = $state('')

  constructor(offeredBy: PartyRole, entry: WireEvidence | null, roles: readonly PartyRole[]) {
    const person = entry?.person ?? null
    this.offeredBy = offeredBy
    this.isNew = entry === null
    this.read = person?.isEntered ? null : entry
    this.number = entry?.number ?? ''
    this.title = person?.title ?? ''
    this.kind = person?.kind ?? ''
    this.date = person?.date?.words ?? ''
    this.holderName = person?.holder?.name ?? ''
    this.fileNumber = person?.holder?.fileNumber ?? ''
    this.page = person?.holder?.page ?? ''
    this.purpose = person?.purpose ?? ''
    this.samePaper = person?.samePaperAs ? entryKey(person.samePaperAs) : ''
    this.opinions = roles
      .filter((role) => role !== offeredBy)
      .map((role) => person?.opinions.find(({ by }) => by === role) ?? unsaid(role))
    this.verdict = person?.finding?.verdict ?? ''
    this.reason = person?.finding?.reason ?? ''
    this.seen = person?.testimony?.seen ?? ''
    this.believed = person?.testimony?.believed ?? ''
  }

  /** What a witness saw and what he believes are asked of testimony alone. */
  get isTestimony(): boolean {
    const kinds = this.kind === '' && this.read ? standingKinds(this.read) : [this.kind]
    return kinds.includes('testimony') || this.seen !== '' || this.believed !== ''
  }

  /** The first field that must be filled before it can be stored. */
  get fault(): DraftFault | null {
    if (orNull(this.number) === null) return 'number'
    if (this.read === null && orNull(this.title) === null) return 'title'
    if (orNull(this.holderName) === null && orNull(this.fileNumber + this.page) !== null) return 'holder'
    if (this.verdict !== '' && orNull(this.reason) === null) return 'reason'
    return null
  }

  /** `others` are the entries that it can be the same paper as. */
  change(changedBy: string, others: readonly WireEvidence[], withdrawn = false): EvidenceChangeBody {
    const holder = orNull(this.holderName)
    const same = others.find((entry) => entryKey(entry) === this.samePaper)
    return {
      offeredBy: this.offeredBy,
      number: this.number.trim(),
      isNew: this.isNew,
      changedBy,
      entry: {
        title: orNull(this.title),
        kind: this.kind === '' ? null : this.kind,
        date: orNull(this.date),
        holder: holder === null ? null : { name: holder, fileNumber: this.fileNumber.trim(), page: this.page.trim() },
        purpose: orNull(this.purpose),
        samePaperAs: same ? { offeredBy: same.offeredBy, number: same.number } : null,
        opinions: this.opinions.filter(isSaid).map((opinion) => ({ ...opinion, words: opinion.words.trim() })),
        finding: this.verdict === '' ? null : { verdict: this.verdict, reason: this.reason.trim() },
        testimony:
          orNull(this.seen + this.believed) === null
            ? null
            : { seen: this.seen.trim(), believed: this.believed.trim() },
        withdrawn,
      },
    }
  }
}
