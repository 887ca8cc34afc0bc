const STORAGE_KEY = 'sizhi-field-terrain'

/** Whether the picture of the land lies below the drawing on this phone: a person may switch it off, such as in the sun. */
export class TerrainShown {
  #isOn = $state(window.localStorage.getItem(STORAGE_KEY) !== 'off')

  get isOn(): boolean {
    return this.#isOn
  }

  toggle(): void {
    this.#isOn = !this.#isOn
    window.localStorage.setItem(STORAGE_KEY, this.#isOn ? 'on' : 'off')
  }
}
