/** Holidays as the State Council told them: proposed to an office, and used only once a person has stored them. */
export type ToldHolidays = {
  readonly year: number
  /** Told in this notice. */
  readonly notice: string
  /** As a person types them: see readCalendarText. */
  readonly text: string
}

export const TOLD_HOLIDAYS: readonly ToldHolidays[] = [
  {
    year: 2026,
    notice: '《国务院办公厅关于2026年部分节假日安排的通知》（2025年11月4日）',
    text: `2026-01-01 至 2026-01-03 休
2026-01-04 班
2026-02-14 班
2026-02-15 至 2026-02-23 休
2026-02-28 班
2026-04-04 至 2026-04-06 休
2026-05-01 至 2026-05-05 休
2026-05-09 班
2026-06-19 至 2026-06-21 休
2026-09-20 班
2026-09-25 至 2026-09-27 休
2026-10-01 至 2026-10-07 休
2026-10-10 班`,
  },
]
