import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ASSETPAD, leesAsset } from '../../src/web/ui/assets.ts'
import { INHOUDSBELEID } from '../../src/web/html.ts'

/** What a test page server answers: HTML by default, JSON when `json` is set. */
export interface Reply {
  status?: number
  html?: string
  json?: unknown
}

export interface PageServer {
  url: string
  close: () => Promise<void>
}

/** A request as the test sees it, with the form fields read. */
export interface PageRequest {
  method: string
  path: string
  search: URLSearchParams
  headers: IncomingMessage['headers']
  form: URLSearchParams
}

/**
 * Serves pages and the real assets under the real content policy, for tests of components and client
 * scripts. The application itself is tested through its own server, not through this one.
 */
export async function servePages(
  answer: (request: PageRequest) => Reply | Promise<Reply>,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    void handle(request, response, answer)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closeServer(server) }
}

const portOf = (server: Server): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: PageRequest) => Reply | Promise<Reply>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname.startsWith(`${ASSETPAD}/`)) {
    const asset = leesAsset(url.pathname.slice(ASSETPAD.length + 1))
    response.writeHead(asset ? 200 : 404, { 'content-type': asset?.type ?? 'text/plain' })
    response.end(asset?.bytes)
    return
  }
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const reply = await answer({
    method: request.method ?? 'GET',
    path: url.pathname,
    search: url.searchParams,
    headers: request.headers,
    form: new URLSearchParams(Buffer.concat(parts).toString()),
  })
  const isJson = reply.json !== undefined
  response.writeHead(reply.status ?? 200, {
    'content-type': isJson ? 'application/json' : 'text/html; charset=utf-8',
    'content-security-policy': INHOUDSBELEID,
  })
  response.end(isJson ? JSON.stringify(reply.json) : reply.html)
}
