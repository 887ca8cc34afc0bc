import { featureChanged, featureNotSeen } from '../../write-refusals.ts'

const CHARACTERS = 32

/** Strong: what a program may hold its change against (RFC 9110, 8.8.1). It names the state of the place, not bytes. */
export const etagOfMark = (mark: string): string => `"${mark.slice(0, CHARACTERS)}"`

/**
 * Refuses a change of what the program has not seen. A proxy that packs what passes makes a mark weak; it names the same state. A star
 * stands for whatever is there, which nobody has looked at.
 */
export function refuseUnlessSeen(ifMatch: string | undefined, mark: string): void {
  const seen = (ifMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//u, ''))
  if (seen.every((each) => each === '' || each === '*')) throw featureNotSeen()
  if (!seen.includes(etagOfMark(mark))) throw featureChanged()
}
