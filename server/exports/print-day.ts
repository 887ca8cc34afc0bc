/** The day in China at an instant: 2026-11-22. */
export const dayInChina = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(instant)
