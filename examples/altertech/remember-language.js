// Held until functional services are allowed. The languages themselves are static addresses and work without it:
// it remembers which one was picked and goes there when somebody comes back to the front page.
const remembered = /(?:^|; )altertech_language=(\w+)/.exec(document.cookie)?.[1];
const chosen = document.documentElement.lang;

if (
  remembered === 'de' &&
  chosen === 'en' &&
  location.pathname === '/' &&
  document.referrer === ''
) {
  location.replace('/de.html');
}
for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', () => {
    document.cookie = `altertech_language=${link.dataset.language}; path=/; Max-Age=31536000; SameSite=Lax`;
  });
}
