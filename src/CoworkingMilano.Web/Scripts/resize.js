// A picture chosen in <input type="file" data-resize="Smaller"> is made smaller before it travels: upright, as JPEG, with two copies for
// smaller screens in a second input named Smaller. What cannot be read here is sent as it is, and the server says what is wrong with it.
const largest = 1600
const smaller = [480, 960] // Rendition.Widths
const heaviest = 2 * 1024 * 1024 // PictureUploads.MaximumBytes

const works = new WeakMap()

document.addEventListener('change', ({ target: input }) => {
  if (!input.matches('input[type=file][data-resize]')) return
  const { form } = input
  const work = Promise.all([works.get(form), resize(input, input.files[0]).catch(() => {})])
  works.set(form, work)
  work.then(() => { if (works.get(form) === work) works.delete(form) })
})

// A form sent while a picture is still being drawn waits for it.
document.addEventListener('submit', event => {
  const { target: form, submitter } = event
  const work = works.get(form)
  if (!work) return
  event.preventDefault()
  event.stopImmediatePropagation()
  // Not within this submission: browsers ignore a second one until the first is over.
  work.then(() => setTimeout(() => form.requestSubmit(submitter)))
})

async function resize(input, file) {
  const copies = copiesOf(input)
  put(copies, [])
  if (!file) return

  const bitmap = await createImageBitmap(file)
  const keeps = bitmap.width <= largest && file.size <= heaviest
  const width = Math.min(bitmap.width, largest)
  const name = file.name.replace(/\.[^.]*$/, '') + '.jpg'
  const picture = keeps ? file : await draw(bitmap, width, name)
  const drawn = []
  for (const w of smaller.filter(w => w < width)) drawn.push(await draw(bitmap, w, name))
  bitmap.close()
  if (input.files[0] !== file) return

  put(input, [picture])
  put(copies, drawn)
}

function copiesOf(input) {
  const name = input.dataset.resize
  const known = input.form.elements.namedItem(name)
  if (known) return known
  const copies = Object.assign(document.createElement('input'), { type: 'file', name, multiple: true, hidden: true })
  input.after(copies)
  return copies
}

function put(input, files) {
  const chosen = new DataTransfer()
  for (const file of files) chosen.items.add(file)
  input.files = chosen.files
}

async function draw(bitmap, width, name) {
  const height = Math.max(1, Math.round(bitmap.height * width / bitmap.width))
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const brush = canvas.getContext('2d', { alpha: false })
  brush.imageSmoothingQuality = 'high'
  brush.fillStyle = 'white'
  brush.fillRect(0, 0, width, height)
  brush.drawImage(bitmap, 0, 0, width, height)
  const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.82))
  return new File([blob], name, { type: 'image/jpeg' })
}
