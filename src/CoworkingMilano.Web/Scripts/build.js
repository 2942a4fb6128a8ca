// Builds wwwroot/dist: one stylesheet with its fonts, one script, one sprite of the icons in use.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { compile } from 'sass'

const kit = 'node_modules/bootstrap-italia'
const dist = 'wwwroot/dist'

const icons = [
  'it-arrow-right',
  'it-check-circle',
  'it-download',
  'it-external-link',
  'it-file',
  'it-pa',
  'it-user',
]

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })

const options = { bundle: true, minify: true, legalComments: 'inline', outdir: dist, logLevel: 'warning' }

await build({ ...options, entryPoints: ['Scripts/portal.js'] })

// A symbol is copied whole from the kit's own sprite; one that is missing stops the build.
const sprite = await readFile(`${kit}/dist/svg/sprites.svg`, 'utf8')
const symbols = icons.map(name => {
  const symbol = sprite.match(new RegExp(`<symbol[^>]*id="${name}"[^>]*>.*?</symbol>`, 's'))
  if (!symbol) throw new Error(`The icon ${name} is not in the sprite of Bootstrap Italia.`)
  return symbol[0]
})
await writeFile(`${dist}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`)

// The kit is written with @import, which Sass deprecates: its warnings are not ours to mend.
const { css } = compile('Styles/portal.scss', {
  loadPaths: [`${kit}/src/scss`],
  quietDeps: true,
  silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
})

// Fonts get their hash in the name, so they may be cached for ever. The stylesheet is written last: MSBuild takes it as the sign that all is done.
await build({
  ...options,
  stdin: { contents: css, loader: 'css', resolveDir: 'node_modules', sourcefile: 'portal.css' },
  entryNames: 'portal',
  assetNames: 'fonts/[name]-[hash]',
  loader: { '.woff2': 'file' },
})
