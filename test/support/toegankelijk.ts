import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FileSystemConfigLoader, HtmlValidate, type Message } from 'html-validate'
import type { Page } from 'playwright-core'

/** One broken rule, short enough to read in a failing test. */
export interface Violation {
  rule: string
  help: string
  nodes: string[]
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[]
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Runs axe-core in the page as it is now, so also call it in the error state. Expect `[]`.
 * axe needs JavaScript: use a context with JavaScript, also for pages that are tested without.
 */
export async function checkPage(page: Page): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axeSource)
  const result = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
  )
  return result.violations.map((violation) => ({
    rule: violation.id,
    help: violation.help,
    nodes: violation.nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  }))
}

const validator = new HtmlValidate(new FileSystemConfigLoader())

/** Checks the HTML text itself: valid nesting, unique ids, labels that point somewhere. Expect `[]`. */
export async function checkHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html, join(root, 'pagina.html'))
  return report.results.flatMap((result) =>
    result.messages.filter((message) => !isHiddenList(html, message)).map(inWords),
  )
}

/** A list that travels along in hidden fields has its name more than once; html-validate has no setting for it. */
function isHiddenList(html: string, { ruleId, message, offset }: Message): boolean {
  const name = /^Duplicate form control name "([^"]*)"/.exec(message)?.[1]
  if (ruleId !== 'form-dup-name' || name === undefined) return false
  const form = html.slice(html.lastIndexOf('<form', offset), html.indexOf('</form', offset))
  return (form.match(/<(input|select|textarea|button)\b[^>]*>/g) ?? [])
    .filter((field) => field.includes(` name="${name}"`))
    .every((field) => field.includes(' type="hidden"'))
}

const inWords = (message: Message): string =>
  `${message.line}:${message.column} ${message.ruleId}: ${message.message} ${message.selector ?? ''}`
