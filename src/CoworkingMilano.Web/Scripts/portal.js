// Everything works without this file: it only spares some steps.

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
