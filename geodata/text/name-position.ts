/** Whether a character stands where a person's or a place's name does. Names are never touched without a person. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤农蒙凌岑甘冼阮',
)
const BEFORE_A_PERSON =
  /(?:^|[、,，:：;；(（\s和与]|原告|被告|理人|三人|表人|负责人|证人|组长|队长|村长|主任|书记|审判[长员]|书记员|村民|社员|户主|申请人)$/u
const PLACE_NAME_END = new Set('村屯寨乡镇县市州')
const LONGEST_LEAD = 4

const followsSurname = (text: string, at: number, distance: number): boolean =>
  SURNAMES.has(text.charAt(at - distance)) &&
  BEFORE_A_PERSON.test(text.slice(Math.max(0, at - distance - LONGEST_LEAD), at - distance))

export const standsInName = (text: string, at: number): boolean =>
  followsSurname(text, at, 1) ||
  followsSurname(text, at, 2) ||
  PLACE_NAME_END.has(text.charAt(at + 1)) ||
  PLACE_NAME_END.has(text.charAt(at + 2))
