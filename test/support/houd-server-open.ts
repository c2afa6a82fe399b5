/**
 * A process of its own that starts the server of a data folder, tells its number and waits, for
 * tests that kill it.  Usage: node --import tsx test/support/houd-server-open.ts <dataFolder>
 */
import { startServer } from '../../src/opslag/server/start-server.ts'

const [dataFolder = ''] = process.argv.slice(2)
await startServer({ dataFolder, duurzaam: false, log: () => undefined })
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
