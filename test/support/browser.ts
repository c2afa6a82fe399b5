import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** Widths at which every page must work: desk, phone, and 400 % zoom (WCAG 1.4.10). */
export const SCREENS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 375, height: 760 },
  narrow: { width: 320, height: 640 },
} as const

export interface ContextOptions {
  /** Default true. Every journey must also pass without. */
  javaScript?: boolean
  screen?: keyof typeof SCREENS
  /** Lets axe be injected although the pages forbid foreign scripts. Default true. */
  bypassCsp?: boolean
  forcedColors?: boolean
  baseUrl?: string
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

/**
 * Starts a headless Chromium. One per test file: `beforeAll(async () => { browser = await openBrowser() })`
 * and `afterAll(() => browser.close())`.
 */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    env: { ...definedEnv(), ...env },
  })
}

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

/** A fresh session: no cookies, Dutch, the clock of Amsterdam. Close it when the test ends. */
export async function openContext(
  browser: Browser,
  options: ContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    javaScriptEnabled: options.javaScript ?? true,
    viewport: SCREENS[options.screen ?? 'desktop'],
    bypassCSP: options.bypassCsp ?? true,
    forcedColors: options.forcedColors ? 'active' : 'none',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    ...(options.baseUrl === undefined ? {} : { baseURL: options.baseUrl }),
  })
}

/** A page in a session of its own; closing the page's context ends the session. */
export async function openPage(browser: Browser, options: ContextOptions = {}): Promise<Page> {
  const context = await openContext(browser, options)
  return context.newPage()
}

/** Everything that sticks out of the page sideways: empty when nobody has to scroll horizontally. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((el) => el.getBoundingClientRect().right > width + 1)
      .map((el) => el.tagName.toLowerCase() + '.' + el.className)
  })()`)
}

/** Links and controls with a target under `min` px in both directions, except links inside a sentence. */
export async function smallTargets(page: Page, min = 24): Promise<string[]> {
  return page.evaluate(`(() => {
    const inSentence = (el) => el.matches('p a, li a, dd a, span a') && getComputedStyle(el).display === 'inline'
    return [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), textarea, summary')]
      .filter((el) => el.checkVisibility() && !inSentence(el))
      .filter((el) => {
        const box = el.getBoundingClientRect()
        return box.width > 0 && box.bottom > 0 && (box.height < ${min} || box.width < ${min})
      })
      .map((el) => el.outerHTML.slice(0, 120))
  })()`)
}

/** Buttons that stand against what is above them in the same card. */
export async function cramped(page: Page, min = 12): Promise<string[]> {
  return page.evaluate(`(() =>
    [...document.querySelectorAll('.dw-kaart button')].filter((el) => el.checkVisibility()).filter((el) => {
      const inhoud = el.closest('.dw-kaart__inhoud')
      const eigen = [...inhoud.children].find((deel) => deel.contains(el))
      const boven = eigen.previousElementSibling
      return boven !== null && el.getBoundingClientRect().top - boven.getBoundingClientRect().bottom < ${min}
    }).map((el) => el.textContent))()`)
}
