import type { ProcedureRules } from '../model.ts'

/** Every decision on forest goes to review before anybody sues. */
export const GUANGDONG_PROCEDURE: ProcedureRules = {
  provinceCode: '44',
  from: '2016-05-01',
  until: null,
  grounds: ['forest'],
  parties: [],
  moves: [],
  restrictions: [
    {
      from: 'decided',
      to: 'first-instance',
      kind: 'barred',
      citation: { rule: '广东省林木林地权属争议调解处理条例', edition: '2016年', article: '第五条', isChecked: true },
    },
  ],
  deadlines: [],
}
