import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure, useDoor } from '@/api/call'
import { fakeDoor } from '@/api/fake'
import { familyLine, fileStages, fileView, surveyLine } from '@/api/fake/households'
import { useDone } from '@/state/done'
import { useSession } from '@/state/session'
import ConsentList from './ConsentList.vue'
import DecideForm from './DecideForm.vue'
import EndForm from './EndForm.vue'
import FamilyForm from './FamilyForm.vue'
import FamilyTable from './FamilyTable.vue'
import FileFacts from './FileFacts.vue'
import FilePage from './FilePage.vue'
import FileStepForm from './FileStepForm.vue'
import FileSteps from './FileSteps.vue'
import FileWordForm from './FileWordForm.vue'
import SecretsBox from './SecretsBox.vue'
import SurveyForm from './SurveyForm.vue'
import SurveyList from './SurveyList.vue'
import { formula, perCapita, readFen, yuan } from './money'

async function page(id: string, state = 'open') {
  const door = fakeDoor(state)
  useDoor(door)
  const routes = [{ path: '/assistance/file/:id', component: FilePage }]
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, { path: '/:rest(.*)*', component: FilePage }] })
  await router.push(`/assistance/file/${id}`)
  const wrapper = mount(FilePage, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return { wrapper, router, door }
}

beforeEach(() => {
  document.body.innerHTML = ''
  setActivePinia(createPinia())
  useSession().today = '2026-11-22'
})

describe('sums', () => {
  it.each([
    ['41000', 4_100_000],
    ['41,000.5', 4_100_050],
    ['４１０００', 4_100_000],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['1.234', null],
    ['四千', null],
  ])('reads %s', (text, fen) => expect(readFen(text)).toBe(fen))

  it('reckons what is left for each as the core does, halves up', () => {
    expect(perCapita(4_100_000, 1_860_000, 3)).toBe(62_222)
    expect(perCapita(42, 0, 7)).toBe(1)
    expect(perCapita(41, 0, 7)).toBe(0)
    expect(perCapita(0, 1_200, 1)).toBe(-100)
    expect(perCapita(4_100_000, 0, 0)).toBeNull()
    expect(yuan(-100)).toBe('−1.00')
  })

  it('writes every term of the formula', () => {
    expect(formula(surveyLine())).toBe('（年收入 41,000.00 − 刚性支出 18,600.00）÷ 12 ÷ 3 人 = 622.22 元')
  })
})

describe('the page of a file', () => {
  it('says where it stands, and what is due', async () => {
    const { wrapper } = await page('h2')
    expect(wrapper.get('.page-head').text()).toContain('在档')
    expect(wrapper.get('.page-head').text()).toContain('复核到期 2026年11月2日，已超 20 天')
    expect(wrapper.findAll('.notices .sev').map((one) => one.text())).toEqual(['错误', '核实'])
    await wrapper.get('#file-tab-surveys').trigger('click')
    expect(wrapper.text()).toContain('表上写的是 600.00 元，和算出来的不一样')
  })

  it('offers the step that is now, and takes it', async () => {
    const { wrapper, door } = await page('h1')
    await wrapper.get('#step-uncontested').trigger('click')
    await wrapper.get('#act-save').trigger('submit')
    await flushPromises()
    expect(door.requests['file_step']).toMatchObject({ id: 'h1', step: 'uncontested', on: '2026-11-22' })
    expect(useDone().text).toContain('公示无异议，记下了')
    await useDone().undo?.()
    expect(door.asked).toContain('undo_last')
  })

  it('shows an ended file with nothing to do to it', async () => {
    const { wrapper } = await page('h3')
    expect(wrapper.text()).toContain('2026年6月30日脱困')
    expect(wrapper.find('#file-end').exists()).toBe(false)
    expect(wrapper.find('#file-word').exists()).toBe(false)
    expect(wrapper.find('[id^="step-"]').exists()).toBe(false)
  })

  it('keeps what only few may read from a desk, and changes nothing there', async () => {
    useSession().ledger = { kind: 'desk', code: '371323-0' } as NonNullable<ReturnType<typeof useSession>['ledger']>
    const { wrapper } = await page('h1', 'desk')
    expect(wrapper.find('#file-tab-secrets').exists()).toBe(false)
    expect(wrapper.find('#step-uncontested').exists()).toBe(false)
    expect(wrapper.text()).toContain('由报送单位登记')
  })

  it('says why a file cannot be read', async () => {
    const { wrapper } = await page('gone')
    expect(wrapper.text()).toContain('没有找到这份档案')
  })
})

describe('steps', () => {
  it('names the button by its step, and offers an objection while the notice hangs', () => {
    const at = (now: string) => mount(FileSteps, { props: { view: fileView({ stages: fileStages(now) }), acts: true, busy: false } })
    expect(at('visited').get('#step-visited').text()).toBe('记一次入户')
    expect(at('published').get('#step-published').text()).toBe('记公示')
    expect(at('published').find('#step-contested').exists()).toBe(false)
    expect(at('uncontested').find('#step-contested').exists()).toBe(true)
    expect(at('decided').get('#step-decided').text()).toBe('记审批结果')
  })

  it('publishes nothing without a category, and says what consent is lacking', () => {
    useDoor(fakeDoor('open'))
    const words = { ...fileView().words, category: null, category_label: null }
    const bare = mount(FileStepForm, { props: { view: fileView({ words }), step: 'published' } })
    expect(bare.text()).toContain('还没有提困难类别')
    expect(bare.get('#act-save').attributes('disabled')).toBeDefined()
    const unsigned = mount(FileStepForm, { props: { view: fileView({ consents: [] }), step: 'published' } })
    expect(unsigned.text()).toContain('还没有记公示的同意书')
  })

  it('keeps a refusal at its field', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    door.fail.set(
      'file_step',
      new Failure('still_published', '公示到2026年11月23日才满。', '第二天起再记。', [
        { field: 'on', message: '公示到2026年11月23日才满。' },
      ]),
    )
    const form = mount(FileStepForm, { props: { view: fileView(), step: 'uncontested' } })
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(form.get('.field .fault').text()).toContain('公示到2026年11月23日才满')
    expect(form.emitted('done')).toBeUndefined()
  })

  it('decides with the category the figures speak for', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const words = { ...fileView().words, category: null }
    const form = mount(DecideForm, { props: { view: fileView({ words }) } })
    await flushPromises()
    await form.get('#decide-document').setValue('沂工困〔2026〕4号')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['file_decide']).toMatchObject({ category: 'deep', document: '沂工困〔2026〕4号', people: '县总工会' })
  })

  it('ends a file only with how, why and who approved it', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(EndForm, { props: { view: fileView() } })
    await flushPromises()
    expect(form.text()).toContain('选好怎样退出就能记')
    await form.get('#end-recovered').setValue(true)
    await form.get('#end-why').setValue('儿子就业')
    expect(form.get('#act-save').attributes('disabled')).toBeDefined()
    await form.get('#end-approval').setValue('沂工困〔2026〕9号')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['file_end']).toMatchObject({ exit: 'recovered', why: '儿子就业', approval: '沂工困〔2026〕9号' })
  })
})

describe('a visit', () => {
  it('shows the formula while it is typed, and that the form says another sum', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(SurveyForm, { props: { view: fileView() } })
    await form.get('#survey-income').setValue('41,000')
    await form.get('#survey-rigid').setValue('18600')
    expect(form.text()).toContain('（年收入 41,000.00 − 刚性支出 18,600.00）÷ 12 ÷ 3 人 = 622.22 元')
    await form.get('#survey-said').setValue('600')
    expect(form.text()).toContain('算出来是 622.22 元')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['survey_put']).toMatchObject({ income: '41000', rigid: '18600', members: 3, per_capita: '600', year: null })
  })

  it.each([
    ['', '写上年收入就能记下'],
    ['四万', '把年收入改对就能记下'],
  ])('takes no income %s', async (income, lacks) => {
    useDoor(fakeDoor('open'))
    const form = mount(SurveyForm, { props: { view: fileView() } })
    await form.get('#survey-income').setValue(income)
    expect(form.text()).toContain(lacks)
  })

  it('offers the first one where there is none', async () => {
    const list = mount(SurveyList, { props: { surveys: [], acts: true } })
    await list.get('#survey-first').trigger('click')
    expect(list.emitted('add')).toHaveLength(1)
  })
})

describe('the household', () => {
  it('corrects somebody without asking for numbers again', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const form = mount(FamilyForm, { props: { view: fileView(), line: familyLine() } })
    await flushPromises()
    expect(form.text()).toContain('现在是 371***********0010，不改就空着')
    expect(form.find('#family-relation').exists()).toBe(false)
    await form.get('#family-income').setValue('2,600')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(door.requests['family_put']).toMatchObject({
      member: 'p1',
      words: { relation: 'head', document_no: null, phone: null, month_income: '2600' },
    })
  })

  it('says which signatures are lacking, the guardian of a child among them', () => {
    const list = mount(ConsentList, { props: { view: fileView({ consents: [] }), acts: true } })
    expect(list.findAll('.lacking b').map((one) => one.text())).toEqual(['建档和报送', '公示', '赵雨桐的监护人'])
    expect(mount(ConsentList, { props: { view: fileView(), acts: true } }).findAll('.lacking b')).toHaveLength(1)
  })
})

describe('what is put away', () => {
  const words = { ...fileView().words, cause_text: null, sealed: true }
  const child = familyLine({ id: 'p3', relation: 'child', relation_label: '子女', name: '赵雨桐', place: null, child: true, sealed: true })
  const sealed = fileView({
    words,
    shown: false,
    family: [familyLine(), child],
    surveys: [surveyLine({ note: null, rigid_what: null, sealed: true })],
  })

  it('says that something stands there, on each of its three places', () => {
    const facts = mount(FileFacts, { props: { view: sealed, acts: true } })
    const family = mount(FamilyTable, { props: { family: sealed.family, acts: true } })
    const visits = mount(SurveyList, { props: { surveys: sealed.surveys, acts: true } })
    expect(facts.text()).toContain('致困情况收着，主席打开后可见')
    expect(family.text()).toContain('学校收着，主席打开后可见')
    expect(visits.text()).toContain('收着，主席打开后可见')
  })

  it('is no field of the form, and is sent as not shown', async () => {
    const door = fakeDoor('open')
    let request: unknown
    useDoor({
      ...door,
      call: (name, asked, options) => {
        if (name === 'file_word') request = asked
        return door.call(name, asked, options)
      },
    })
    const form = mount(FileWordForm, { props: { view: sealed }, attachTo: document.body })
    await flushPromises()
    expect(form.find('#file-cause-text').exists()).toBe(false)
    expect(form.find('#file-excluded').exists()).toBe(false)
    expect(form.text()).toContain('不打开就原样留着')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(request).toMatchObject({ shown: false, form: { cause_text: null } })
    const one = mount(FamilyForm, { props: { view: sealed, line: child } })
    await flushPromises()
    expect(one.find('#family-place').exists()).toBe(false)
    expect(one.text()).toContain('孩子的学校收着')
  })
})

describe('what only few may read', () => {
  const box = () => mount(SecretsBox, { props: { view: fileView(), acts: true }, attachTo: document.body })

  it('is read once the passphrase was typed again, and put away again', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    const view = box()
    expect(door.asked).not.toContain('file_secrets')
    await view.get('#secrets-pass').setValue('xujiahu-2026-台账')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(door.asked.filter((one) => one === 'file_secrets')).toHaveLength(1)
    expect(view.text()).toContain('尿毒症')
    expect(view.text()).toContain('6217 0000 0000 0000 018')
    await view.get('#secrets-close').trigger('click')
    await flushPromises()
    expect(view.text()).not.toContain('6217')
    expect(view.text()).not.toContain('尿毒症')
  })

  it('stays shut and says why when the core refuses', async () => {
    const door = fakeDoor('open')
    useDoor(door)
    door.fail.set('file_secrets', new Failure('not_allowed', '这份档案不归本台账看。', '请找报送单位。'))
    const view = box()
    await view.get('#secrets-pass').setValue('xujiahu-2026-台账')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(view.text()).toContain('这份档案不归本台账看')
  })

  it('takes what is new from whoever may not look', async () => {
    useDoor(fakeDoor('open'))
    const view = box()
    await view.get('#health-p2').trigger('click')
    expect(view.emitted('health')?.[0]).toEqual([expect.objectContaining({ member: 'p2', health: null })])
  })
})
