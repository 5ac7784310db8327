import type { Commands, PurgeLine } from '../generated/commands'

type Answers = { [Name in keyof Commands]?: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

/** What 个人信息 and the desk's list of households ask. */
export function privacyAnswers(): Answers {
  let files: PurgeLine[] = [
    { id: 'f1', file_no: '2019-003', name: '赵**', union: '映泉纺织有限公司工会', ended: '脱困', ended_on: '2021-06-30' },
    { id: 'f2', file_no: null, name: '钱**', union: '青岑机械有限公司工会', ended: '注销', ended_on: '2021-11-02' },
  ]
  return {
    privacy_fields: () => ({
      keep_years: 5,
      fields: [
        {
          record: '困难职工档案',
          what: '家庭住址',
          why: '入户调查和走访',
          basis: '鲁会办〔2020〕58号；个人信息保护法 第十三条',
          sensitive: false,
          keep: '建档期间和结束后 5 年；清掉',
          goes: '只送办理困难职工档案的收件单位',
        },
        {
          record: '健康状况',
          what: '疾病、残疾',
          why: '大病致困的认定，医疗救助',
          basis: '个人信息保护法 第二十九条',
          sensitive: true,
          keep: '建档期间和结束后 5 年；清掉',
          goes: '不出本单位',
        },
      ],
    }),
    hardship_purge_list: () => ({ files, keep_years: 5, may: true }),
    hardship_purge: ({ ids }) => {
      files = files.filter((file) => !ids.includes(file.id))
      return { files: ids.length, records: ids.length * 4, papers: 0 }
    },
    desk_households: () => ({
      households: [
        {
          id_masked: '371***********0011',
          files: [
            { station: '诸葛镇总工会', union: '柏里塑料有限公司工会', file_no: '2025-011', ended: false, aided: '1000.00' },
            { station: '马站镇总工会', union: '马站食品有限公司工会', file_no: null, ended: false, aided: null },
          ],
        },
      ],
    }),
    desk_moved: () => ({ unions: [] }),
    desk_households_write: () => ({ file: '同一户.xlsx', rows: 2 }),
    person_export: () => ({ file: '个人资料.xlsx', rows: 31 }),
  }
}
