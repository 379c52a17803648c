// The order form has no server behind it: it says so and keeps nothing.
document.querySelector('#order')?.addEventListener('submit', (event) => {
  event.preventDefault();
  event.target.querySelector('output').textContent = 'Nothing was sent: this is a demonstration.';
});
