/** What the public gets of a case, and how much of it is held back. */

/** How names are held back; what each masks stands in PROFILE_MASKS. */
export const MASKING_PROFILES = ['none', 'parties-only', 'court-rules-2016', 'strict'] as const
export type MaskingProfile = (typeof MASKING_PROFILES)[number]

/** What can lead to a person in the words of a case. */
export type PrivateKind =
  | 'household-heads'
  | 'neighbours'
  | 'witnesses'
  | 'minors'
  | 'experts'
  | 'party-persons'
  | 'representatives'
  | 'officials'
  | 'identity-numbers'
  | 'phones'
  | 'bank-accounts'
  | 'addresses'
  | 'certificate-numbers'
  | 'vehicle-plates'
  | 'map-figures'

/** A ruling that was sealed, or a case that is shown for objections before it is. */
export const PUBLICATION_BASES = ['sealed-ruling', 'notice'] as const
export type PublicationBasis = (typeof PUBLICATION_BASES)[number]

/** Why something was found as it was, in the few forms that a villager is told. */
export const PUBLIC_REASONS = [
  'paper-refused',
  'paper-refused-without-seal',
  'paper-of-both-accepted',
  'paper-accepted',
  'survey-accepted',
  'expert-opinion-accepted',
  'testimony-accepted',
] as const
export type PublicReasonCode = (typeof PUBLIC_REASONS)[number]

/** Why a record shows no place on earth. */
export const GROUND_ABSENCES = ['illustrative', 'not-drawn', 'accuracy-unknown', 'too-small'] as const
export type GroundAbsence = (typeof GROUND_ABSENCES)[number]

/** How coarse published ground is: corners are moved to a lattice of at least so many metres. */
export type Coarsening = {
  /** Where a person or household is a party. */
  readonly householdsMetres: number
  /** Between villages, groups and other units. */
  readonly collectivesMetres: number
}
export const USUAL_COARSENING: Coarsening = { householdsMetres: 100, collectivesMetres: 10 }
export const FINEST_COARSENING_METRES = 10
export const COARSEST_COARSENING_METRES = 1000

/** Steps of the lattice in ten-millionths of a degree of CGCS2000. */
export type Lattice = { readonly longitudeStep: number; readonly latitudeStep: number }
/** Whole steps east of Greenwich and north of the equator. */
export type LatticePoint = readonly [column: number, row: number]

export const MOST_OBJECTION_CHARACTERS = 2000
export const OBJECTION_OUTCOMES = ['followed', 'not-followed'] as const
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number]

/** What stands in the way of publishing, beside who approves. */
export const PUBLICATION_BARRIERS = [
  'nothing-prepared',
  'review-number-missing',
  'review-number-malformed',
  'ruling-not-sealed',
  'nothing-to-show',
  'notice-missing',
  'objection-open',
] as const
export type PublicationBarrier = (typeof PUBLICATION_BARRIERS)[number]
