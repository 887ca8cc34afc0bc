import { Type, type Static } from 'typebox'

import { GrantSchema } from './account.ts'
import { Instant, Nullable } from './primitives.ts'

const SignInName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const PlainGrantSchema = Type.Object({
  role: GrantSchema.properties.role,
  countyCode: Nullable(Type.String({ pattern: '^\\d{6}$' })),
  caseId: Nullable(Type.String({ minLength: 1, maxLength: 100 })),
})

const ListedAccountSchema = Type.Object({
  accountId: Type.String(),
  signInName: Type.String(),
  displayName: Type.String(),
  isClosed: Type.Boolean(),
  hasPassword: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  providerSubject: Nullable(Type.String({ description: 'who it is at the provider of sign-ins' })),
  openSessions: Type.Integer(),
  grants: Type.Array(
    Type.Object({
      ...GrantSchema.properties,
      grantedBy: Type.String(),
      grantedAt: Type.String(),
      isOwnGift: Type.Boolean(),
    }),
  ),
})
export type ListedAccount = Static<typeof ListedAccountSchema>

const AccountEventSchema = Type.Object({
  number: Type.Integer(),
  happenedAt: Instant,
  actor: Type.String(),
  action: Type.String(),
  account: Nullable(Type.String({ description: 'its sign-in name' })),
  grant: Nullable(GrantSchema),
  isOwn: Type.Boolean({ description: 'somebody did it to his own account' }),
})
export type AccountEvent = Static<typeof AccountEventSchema>

/** What the administrator's page shows. */
export const AccountListSchema = Type.Object({
  accounts: Type.Array(ListedAccountSchema),
  events: Type.Array(AccountEventSchema, { description: 'the latest first, without those of signing in' }),
  counties: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  hasProvider: Type.Boolean(),
  newPassword: Nullable(Type.String({ description: 'of the account that was made or given one just now; told once' })),
})
export type AccountList = Static<typeof AccountListSchema>

export const NewAccountSchema = Type.Object({
  signInName: SignInName,
  displayName: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  /** Without one the account signs in at the provider alone. */
  hasPassword: Type.Boolean(),
  grants: Type.Array(PlainGrantSchema, { maxItems: 50 }),
})
export type NewAccountOrder = Static<typeof NewAccountSchema>

export const GrantChangeSchema = Type.Object({ grant: PlainGrantSchema, isGiven: Type.Boolean() })
export const ProviderLinkSchema = Type.Object({ subject: Nullable(Type.String({ minLength: 1, maxLength: 255 })) })
