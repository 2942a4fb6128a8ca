// Everything works without this file: it only spares some steps.
import './resize.js'

// After a form comes back, keyboard and screen reader start from what is to be mended.
document.getElementById('error-summary')?.focus()

// A second press on the same button must not send the form twice.
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) event.preventDefault()
  else event.target.dataset.sent = 'yes'
})
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent
})

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print()
})

// Whoever cannot see what they type may look; the form goes out as a password, which browsers offer to remember.
for (const field of document.querySelectorAll('input[data-show]')) {
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', className: 'btn btn-outline-primary btn-xs show-password', textContent: field.dataset.show })
  button.setAttribute('aria-label', `${field.dataset.show}: ${field.labels[0].textContent}`)
  const show = shown => {
    field.type = shown ? 'text' : 'password'
    button.setAttribute('aria-pressed', shown)
  }
  show(false)
  button.addEventListener('click', () => show(field.type === 'password'))
  field.form.addEventListener('submit', () => show(false))
  field.after(button)
}

// Two minutes before a session ends for lack of acts, it may be kept alive without leaving the page.
const warning = document.querySelector('[data-session-minutes]')
if (warning) {
  let timer
  const wait = () => {
    warning.hidden = true
    clearTimeout(timer)
    timer = setTimeout(() => { warning.hidden = false }, (warning.dataset.sessionMinutes - 2) * 60_000)
  }
  warning.querySelector('button').addEventListener('click', async () => {
    if ((await fetch('/account/sessioni', { method: 'HEAD', redirect: 'manual' })).ok) wait()
  })
  wait()
}
