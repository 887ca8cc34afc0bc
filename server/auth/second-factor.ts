import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30
/** A phone may be half a minute slow or fast. */
const STEPS_OFF = 1

const generator = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Sizhi 四至', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS })

/** 160 random bits in base32 (RFC 4226). */
export const newSecondFactor = (): string => new Secret({ size: 20 }).base32

/** For a code that authenticator apps scan. */
export const secondFactorAddress = (secret: string, signInName: string): string =>
  generator(secret, signInName).toString()

/**
 * The time step whose code this is (RFC 6238), to be kept, since a code counts once; null for a wrong code and for one of a step
 * that was taken before.
 */
export function acceptedStep(secret: string, code: string, lastStep: number | null, now: Date): number | null {
  const off = generator(secret).validate({
    token: code.replace(/\s/gu, ''),
    timestamp: now.getTime(),
    window: STEPS_OFF,
  })
  if (off === null) return null
  const step = Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + off
  return lastStep !== null && step <= lastStep ? null : step
}
