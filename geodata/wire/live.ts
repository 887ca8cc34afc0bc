import { Type } from 'typebox'

import { LIVE_PAGES, type ChangedThing, type LivePage } from '../live/model.ts'

import { OneOf } from './primitives.ts'

import type { Role } from '../access/model.ts'

/** Event `standing`: where the case stands, first of all and whenever something may have been missed. */
type LiveStanding = { readonly version: number }

/** Event `change`. A party is told that and when (ISO instant), not by whom nor of what: those are null. */
export type LiveChange = {
  readonly version: number
  readonly at: string
  readonly by: string | null
  readonly what: ChangedThing | null
}

/** Somebody who has the case open. */
export type PresentPerson = {
  readonly name: string
  readonly role: Role
  readonly page: LivePage
  /** The same account in another window. */
  readonly isYou: boolean
}

/** Event `present`: whoever else has the case open; never told to a party, and parties are not in it. */
type LivePresence = { readonly people: readonly PresentPerson[] }

export type LiveEvents = {
  readonly standing: LiveStanding
  readonly change: LiveChange
  readonly present: LivePresence
}

export const LiveQuerySchema = Type.Object({ page: OneOf(LIVE_PAGES) })

export const LIVE_STREAM_DESCRIPTION =
  'Server-sent events (ask with accept: text/event-stream): standing {version}; change {version, at, by, what}; present {people}.'
