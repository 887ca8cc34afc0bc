import { Type, type Static } from 'typebox'

import { ACTIONS, ROLES } from '../access/model.ts'
import { Nullable, OneOf } from './primitives.ts'

export const GrantSchema = Type.Object({
  role: OneOf(ROLES),
  countyCode: Nullable(Type.String()),
  caseId: Nullable(Type.String()),
})

/** Who is signed in, and how one may. */
export const OwnAccountSchema = Type.Object({
  account: Nullable(
    Type.Object({
      signInName: Type.String(),
      displayName: Type.String(),
      hasPassword: Type.Boolean(),
      mustChangePassword: Type.Boolean({ description: 'another gave it: nothing else is open until it is changed' }),
      hasSecondFactor: Type.Boolean(),
      grants: Type.Array(GrantSchema),
      may: Type.Array(OneOf(ACTIONS), { description: 'in some county or case' }),
    }),
  ),
  sessionEnd: Nullable(Type.String({ description: 'why a session that was shown is over, in a sentence' })),
  hasProvider: Type.Boolean({ description: 'one may sign in at a provider (OpenID Connect)' }),
  demonstrationRoles: Type.Array(OneOf(ROLES), { description: 'one click signs in; empty but in the demonstration' }),
})
export type OwnAccount = Static<typeof OwnAccountSchema>

export const SignInSchema = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  code: Type.Optional(Type.String({ maxLength: 20 })),
})

export const SignOutSchema = Type.Object({ everywhere: Type.Boolean() })

export const DemonstrationSignInSchema = Type.Object({ role: OneOf(ROLES) })

export const PasswordChangeSchema = Type.Object({
  current: Type.String({ minLength: 1, maxLength: 200 }),
  next: Type.String({ minLength: 1, maxLength: 200 }),
})

const Password = Type.String({ minLength: 1, maxLength: 200 })

/** A secret for an authenticator. It counts only once a code of it has come back with it. */
export const NewSecondFactorSchema = Type.Object({
  secret: Type.String({ description: 'base32' }),
  address: Type.String({ description: 'otpauth: what an authenticator reads from the code of squares' }),
})
export type NewSecondFactor = Static<typeof NewSecondFactorSchema>

export const SecondFactorSchema = Type.Object({
  secret: Type.String({ pattern: '^[A-Z2-7]{32}$' }),
  code: Type.String({ minLength: 1, maxLength: 20 }),
  password: Password,
})

export const SecondFactorRemovalSchema = Type.Object({ password: Password })
