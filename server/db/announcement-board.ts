import { randomUUID } from 'node:crypto'

import type { Announcement, AnnouncementFollower } from './announcements.ts'

/** Where the announcements of one server, and on PostgreSQL those of the others, reach whoever follows them. */
export class AnnouncementBoard {
  /** Under this name our own announcements go out: they are told here at once and not a second time. */
  readonly name = randomUUID()
  readonly #followers = new Set<AnnouncementFollower>()
  #isHearing: boolean

  /** Whether all announcements there can be are heard already, because no other server works on this database. */
  constructor(isHearing: boolean) {
    this.#isHearing = isHearing
  }

  /** Returns how to stop. */
  follow(follower: AnnouncementFollower): () => void {
    this.#followers.add(follower)
    if (this.#isHearing) follower.restored()
    return () => void this.#followers.delete(follower)
  }

  tell(announcements: readonly Announcement[]): void {
    for (const announcement of announcements) for (const follower of this.#followers) follower.heard(announcement)
  }

  tellPayload(payload: string): void {
    const { from, ...announcement } = JSON.parse(payload) as Announcement & { from: string }
    if (from !== this.name) this.tell([announcement])
  }

  lost(): void {
    this.#isHearing = false
    for (const follower of this.#followers) follower.lost()
  }

  restored(): void {
    this.#isHearing = true
    for (const follower of this.#followers) follower.restored()
  }
}
