// The form has no server behind it: it says so and keeps nothing.
document.querySelector('form[data-demo]')?.addEventListener('submit', (event) => {
  event.preventDefault();
  event.target.querySelector('output').textContent = 'Nothing was sent: this is a demonstration.';
});
