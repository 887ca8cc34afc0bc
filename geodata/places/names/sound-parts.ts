/** Characters that share the part which tells the sound, and are taken for one another in handwriting. */
const SOUND_PARTS: readonly string[] = [
  '岭领铃玲零龄伶',
  '琴岑吟衾芩',
  '葵癸',
  '奎圭桂洼硅',
  '垌洞峒桐铜',
  '陇垅龙拢笼',
  '彰章樟障',
  '坑抗杭炕',
  '坭泥呢尼',
  '坡波婆披',
  '冲种仲',
  '塘糖唐',
  '岗冈刚钢',
  '崎骑琦倚',
  '岐枝歧',
  '潭谭',
  '梅海莓',
  '松枌公讼',
  '榃',
]

export const shareASoundPart = (first: string, second: string): boolean =>
  SOUND_PARTS.some((characters) => characters.includes(first) && characters.includes(second))
