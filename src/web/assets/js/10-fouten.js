document.querySelector('[data-fouten]')?.focus()
