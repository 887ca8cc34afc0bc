/** A suit with three parties and a boundary, as a court would write it. */
export const SUIT_TEXT = `原告：上思县在妙镇佛子村英志一组。
被告：上思县人民政府。
第三人：上思县在妙镇平良村琴八组。
原告英志一组主张该山的四至为：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田埂。`
