// Looked at before anything else: an old Node would fail later with a message nobody understands.
// Written so that old versions can still read it.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Deelwijzer heeft Node.js 20.19 of nieuwer nodig; hier draait ${process.versions.node}.\n` +
      'Installeer een nieuwere versie van https://nodejs.org en probeer het opnieuw.\n' +
      `(Deelwijzer needs Node.js 20.19 or newer; this is ${process.versions.node}.)`,
  )
  process.exit(1)
}
