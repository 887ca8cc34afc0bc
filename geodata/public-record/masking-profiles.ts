import type { MaskingProfile, PrivateKind } from './model.ts'

/** Masked whatever the profile: nobody of these asked to stand in a ruling, and no figure of the map may lead back to it. */
const ALWAYS = [
  'household-heads',
  'neighbours',
  'witnesses',
  'minors',
  'identity-numbers',
  'phones',
  'bank-accounts',
  'map-figures',
] as const satisfies readonly PrivateKind[]

/** 法释〔2016〕19号, articles 8 to 10: parties in disputes over land keep their names; what leads to where they live goes. */
const COURT_RULES = [
  ...ALWAYS,
  'experts',
  'addresses',
  'certificate-numbers',
  'vehicle-plates',
] as const satisfies readonly PrivateKind[]

/** What each profile masks. */
export const PROFILE_MASKS: Readonly<Record<MaskingProfile, readonly PrivateKind[]>> = {
  none: ALWAYS,
  'parties-only': [...ALWAYS, 'party-persons', 'representatives'],
  'court-rules-2016': COURT_RULES,
  strict: [...COURT_RULES, 'party-persons', 'representatives', 'officials'],
}
