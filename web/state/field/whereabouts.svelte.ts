import { fixOf, type PositionFix } from './position-fix.ts'

/** Why there is no position. */
export type NoPosition = 'not-offered' | 'refused' | 'not-found' | 'outside'

const OPTIONS = { enableHighAccuracy: true, maximumAge: 0, timeout: 30_000 }
const FRESH_MILLISECONDS = 15_000

/** Where the phone is, from when somebody first asks. It stays on the phone until it is part of a record. */
export class Whereabouts {
  #fix = $state.raw<PositionFix | null>(null)
  #fault = $state<NoPosition | null>(null)
  #watch: number | null = null
  #seenAt = 0
  private readonly onfix: (fix: PositionFix) => void

  /** `onfix`: told of every position as it comes. */
  constructor(onfix: (fix: PositionFix) => void = () => undefined) {
    this.onfix = onfix
  }

  get fix(): PositionFix | null {
    return this.#fix
  }
  get fault(): NoPosition | null {
    return this.#fault
  }

  start(): void {
    if (this.#watch !== null) return
    if (!window.isSecureContext || !('geolocation' in navigator)) {
      this.#fault = 'not-offered'
      return
    }
    this.#watch = navigator.geolocation.watchPosition(
      (position) => this.#take(position),
      (error) => this.#fail(error),
      OPTIONS,
    )
  }

  stop(): void {
    if (this.#watch !== null) navigator.geolocation.clearWatch(this.#watch)
    this.#watch = null
  }

  /** The position of this moment; null, and `fault` says why, where there is none. */
  async now(): Promise<PositionFix | null> {
    this.start()
    if (this.#watch === null) return null
    if (this.#fix !== null && Date.now() - this.#seenAt < FRESH_MILLISECONDS) return this.#fix
    return new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        (position) => resolve(this.#take(position)),
        (error) => {
          this.#fail(error)
          resolve(null)
        },
        OPTIONS,
      ),
    )
  }

  #take(position: GeolocationPosition): PositionFix | null {
    const fix = fixOf(position)
    this.#fault = fix ? null : 'outside'
    if (!fix) return null
    this.#fix = fix
    this.#seenAt = Date.now()
    this.onfix(fix)
    return fix
  }

  #fail({ code, PERMISSION_DENIED }: GeolocationPositionError): void {
    this.#fault = code === PERMISSION_DENIED ? 'refused' : 'not-found'
  }
}
