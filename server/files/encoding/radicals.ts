/**
 * Radicals that are characters of their own. Fonts that keep one shape for both leave a PDF with the radical's code, which
 * no text means: ⼭ for 山, ⻆ for 角. Those of the Kangxi block have their character in Unicode's own tables; these have not.
 * Source: Unicode, EquivalentUnifiedIdeograph.txt, the entries that are words.
 */
const PAIRS =
  '⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺗心 ⺛旡 ⺜日 ⺝月 ⺞歹 ⺟母 ⺠民 ⺦丬 ⺧牛 ⺩王 ⺪疋 ⺫目 ⺬示 ⺮竹 ⺶羊 ⺼月 ⺽臼 ⻁虎 ⻄西 ⻅见 ' +
  '⻆角 ⻇角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'

const CHARACTER_OF = new Map(PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]))
const RADICAL = /[\u2e80-\u2fd5]/gu

/** The characters that the radicals in a text stand for; a radical that is no word stays. Keeps every offset. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) => CHARACTER_OF.get(radical) ?? radical.normalize('NFKC'))
