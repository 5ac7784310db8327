import { Failure } from '../door'
import type { Commands, PaperField, PaperForm, PaperLine, PaperShow } from '../generated/commands'

type Handlers = { [Name in keyof Commands]: (request: Commands[Name]['request']) => Commands[Name]['reply'] }

const line = (name: string, matter: string, extension: string): PaperLine => ({
  name,
  matter,
  extension,
  purpose: `${name}用在${matter}的时候。`,
  basis: '工会法 第十六条',
  origin: '自带',
  countys: false,
  stands_for: [],
})

const field = (name: string, kind: string, more: Partial<PaperField> = {}): PaperField => ({
  name,
  kind,
  choices: [],
  required: false,
  example: '示例',
  columns: [],
  ...more,
})

/** Two documents, enough to fill in, look at and write. */
export function paperAnswers(unionName: (code: string) => string): Partial<Handlers> {
  const papers = [line('换届请示', '建会换届', 'docx'), line('工作交接清单', '交接', 'xlsx')]
  const fields = [
    field('文号', 'document_number', { example: '瑞丰工〔2026〕5号' }),
    field('工会名称', 'text', { required: true }),
    field('开会日期', 'day', { required: true, example: '2026-12-16' }),
    field('差额选举', 'yes_no', { example: '是' }),
    field('原因', 'long'),
    field('候选人', 'rows', {
      required: true,
      example: '',
      columns: [
        { name: '姓名', kind: 'text', choices: [], required: true, example: '张建国' },
        { name: '性别', kind: 'choice', choices: ['男', '女'], required: false, example: '男' },
      ],
    }),
  ]
  const form = (name: string, union: string): PaperForm => ({
    name,
    purpose: '本届任期将满的时候写。',
    basis: '工会法 第十六条',
    extension: papers.find((paper) => paper.name === name)?.extension ?? 'docx',
    union,
    about: null,
    fields,
    values: { 工会名称: unionName(union) },
    rows: { 候选人: [{ 姓名: '王晓燕' }] },
    remark: null,
    sealed: false,
  })
  const text = (request: PaperShow, name: string) => (request.blank ? '＿＿＿＿' : (request.values?.[name] ?? ''))
  return {
    paper_list: () => ({ papers }),
    paper_form: ({ name, union }) => form(name, union ?? '371323-XJH'),
    paper_show: (request) => ({
      blocks: [
        { part: 'title', pieces: [{ text: '关于换届的请示', origin: 'own' }], widths: [], rows: [] },
        {
          part: 'body',
          pieces: [
            { text: text(request, '工会名称'), origin: request.blank ? 'gap' : 'filled' },
            { text: '拟换届。', origin: 'own' },
          ],
          widths: [],
          rows: [],
        },
      ],
      faults: [],
      advice: request.values?.['文号'] ? [{ field: '文号', message: '年份要用六角括号〔〕括起来。' }] : [],
    }),
    paper_write: ({ blank, values }) => {
      if (!blank && !values?.['开会日期'])
        throw new Failure('paper_fields', '“开会日期”还没有填。', '请改好再写；要拿笔填的，可以写出空白的。', [
          { field: '开会日期', message: '“开会日期”还没有填。' },
        ])
      return { file: '换届请示.docx', advice: [] }
    },
    paper_check: () => ({ name: '换届请示', faults: [] }),
    paper_template_write: ({ name }) => ({ name }),
    paper_replace: () => ({ name: '换届请示' }),
    paper_drop: () => ({}),
  }
}
