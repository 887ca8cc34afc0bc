/** Names for invented places, each given once in a world. */
import type { LandmarkKind } from '../../../geodata/boundary/model.ts'

const FIRST = [
  '青竹', '牛角', '黄泥', '石壁', '高枧', '大塘', '松树', '白石', '鸡公', '马鞍', '龙潭', '茶子', '水口', '枫木', '油茶', '老鹰',
  '狮子', '荷叶', '凉亭', '瓦窑', '金鸡', '桐子', '横岭', '杉木', '猫儿', '铁炉', '羊古', '上洞', '下洞', '千斤', '樟树', '半边',
  '红旗', '岩背', '石灰', '牛栏', '竹山', '禾仓', '蕉林', '乌石', '长坡', '坪石', '沙罗', '岭尾', '塘冲', '观音', '将军', '仙人',
  '独田', '双江', '三台', '四方', '五里', '九曲', '大湾', '小湾', '老屋', '新屋', '学堂', '庙背', '寨脚', '桥头', '井边', '晒谷',
  '土地', '犁头', '磨刀', '风车', '车田', '麻地', '姜家', '唐家', '莫家', '韦屋', '覃屋', '蓝靛', '板栗', '柿子', '梨木', '桃花',
  '李子', '杨梅', '枇杷', '苦竹', '斑竹', '毛竹', '鹧鸪', '画眉', '野猪', '黄猄', '穿山', '云盘', '雷公', '天堂', '阴山', '阳坡',
  '背风', '望江', '看牛', '打鼓', '吊钟',
] as const

const NOUNS = {
  ridge: ['山脊', '岭', '梁', '岗', '山梁', '岭脊'],
  gully: ['沟', '冲', '坑', '槽', '山沟'],
  road: ['公路', '机耕路', '大路'],
  peak: ['顶', '尖', '岭顶', '山顶', '峰'],
  saddle: ['坳', '坳口', '垭口'],
  tree: ['大樟树', '大枫树', '老松树', '古银杏'],
  stone: ['界碑', '界石', '大石头', '独石'],
  grave: ['老坟', '祖坟'],
  well: ['水井', '古井'],
  field: ['田垌', '大田'],
} satisfies Partial<Record<LandmarkKind, readonly string[]>>

export type NamedKind = keyof typeof NOUNS

/** Gives names that no other place of the world bears, nor begins or ends with. */
export function namer(random: () => number): (kind: NamedKind) => string {
  const given = new Set<string>()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return (kind) => {
    for (let attempt = 0; ; attempt++) {
      const first = attempt < 40 ? pick(FIRST) : pick(FIRST).slice(0, 1) + pick(FIRST)
      if (given.has(first) && attempt < 200) continue
      given.add(first)
      return first + pick(NOUNS[kind])
    }
  }
}
