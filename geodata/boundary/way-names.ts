import { landmarkKind } from './landmark-kind.ts'
import { after, hasOpenName, nameBefore, type Surroundings } from './surroundings.ts'

import type { Word } from './vocabulary.ts'

/** 王庄至李楼公路: a road called by its two ends. */
const ROAD_OF_TWO_ENDS =
  /^(?<far>[^,;。、到至的]{1,5}?)(?:公路|铁路|[老旧]路|古道|马路|车路|国道|省道|高速公路|高速|水泥路|柏油路|沥青路|县道|乡道|通村路|机耕路|管道|高压线)(?=$|[,;。、以为与北南东西中边段])/u
const STARTS = new Set(['从', '由', '自', '沿', '顺'])
const BOUNDS = /^[^,;。]*(?:为界|为准|分界)/u
const PLACES: ReadonlySet<string> = new Set(['settlement', 'place', 'building', 'holder'])
const isWayBetweenPlaces = (word: Word, around: Surroundings): boolean => {
  const far = ROAD_OF_TWO_ENDS.exec(after(around, word))?.groups?.['far']
  if (far === undefined || STARTS.has(around.previous)) return false
  // 以甲屯至乙屯老路为界 names a road; 以甲屯至乙屯… without 为界 goes from one to the other.
  if (around.previous === '以' && !BOUNDS.test(after(around, word))) return false
  return [nameBefore(around), far].every((name) => {
    return name.length <= 5 && PLACES.has(landmarkKind(name).kind)
  })
}

/** 沿甲屯至乙屯的石板路: between what places a road runs belongs to its name. */
const WAY_AFTER = /^[^,;。、到至]{1,8}的[^,;。到至往向]{0,4}(?:路|道|沟|渠|圳|田埂|河)(?=[,;。]|[往向朝到至上下直]|$)/u
const UNIT_END = /[屯村寨庄组镇乡县市]$/u
const UNITS_WAY_AFTER = /^[^,;。、到至]{1,8}[屯村寨庄组镇乡县市]的?[^,;。、到至的]{0,3}[路道](?=$|[,;。、]|为)/u
/** Whether 至 or 到 stands inside the name of a way. */
export const namesWay = (word: Word, around: Surroundings): boolean =>
  hasOpenName(around) &&
  (isWayBetweenPlaces(word, around) ||
    (/^[沿顺]/u.test(around.previous) && WAY_AFTER.test(after(around, word))) ||
    (UNIT_END.test(nameBefore(around)) && UNITS_WAY_AFTER.test(after(around, word))))
