import MarkdownIt from 'markdown-it'

export interface Chapter {
  /** Its file name without the ending: `01-start`. */
  key: string
  title: string
  /** Its sections, for the contents beside it. */
  sections: { id: string; title: string }[]
  html: string
}

const texts = import.meta.glob<string>('../../../../docs/handbook/*.md', { query: '?raw', import: 'default', eager: true })
const pictures = import.meta.glob<string>('../../../../docs/{handbook,screenshots}/**/*.{png,jpg,svg}', {
  query: '?url',
  import: 'default',
  eager: true,
})

const fileOf = (path: string) => path.split('/').pop() ?? path

/** `img/a.png` or `../screenshots/a.png`, as a chapter writes it, where the window finds it. */
function resolved(source: string, known: Record<string, string>): string {
  const path = new URL(source, 'file:///docs/handbook/').pathname
  return Object.entries(known).find(([key]) => key.endsWith(path))?.[1] ?? ''
}

/** Chapters from their texts: pictures found, links to other chapters kept, links out of the window made plain. */
export function chaptersOf(sources: Record<string, string>, known: Record<string, string>): Chapter[] {
  const files = Object.entries(sources)
    .map(([path, text]) => ({ key: fileOf(path).replace(/\.md$/, ''), text }))
    .filter(({ key }) => /^\d\d-/.test(key))
    .sort((a, b) => a.key.localeCompare(b.key))
  return files.map(({ key, text }) => {
    const reader = new MarkdownIt({ html: false, linkify: false })
    const tokens = reader.parse(text, {})
    const sections: Chapter['sections'] = []
    let title = key
    tokens.forEach((token, i) => {
      const words = tokens[i + 1]?.content ?? ''
      if (token.type === 'heading_open' && token.tag === 'h1') title = words
      if (token.type === 'heading_open' && token.tag === 'h2') {
        const id = `s${sections.length + 1}`
        token.attrSet('id', id)
        sections.push({ id, title: words })
      }
      for (const child of token.children ?? []) {
        if (child.type === 'image') child.attrSet('src', resolved(String(child.attrGet('src') ?? ''), known))
        if (child.type !== 'link_open') continue
        const to = /^(?:\.\/)?(\d\d-[\w-]+)\.md(?:#.*)?$/.exec(String(child.attrGet('href') ?? ''))?.[1]
        child.attrs =
          to && files.some((file) => file.key === to)
            ? [
                ['href', `#/help/${to}`],
                ['data-chapter', to],
              ]
            : []
      }
    })
    return { key, title, sections, html: reader.renderer.render(tokens, reader.options, {}) }
  })
}

/** The handbook as it came with this program. */
export const chapters = chaptersOf(texts, pictures)
