// The three essential cookies of the policy: session, login, load balancing. Names are made up, as the policy gives none.
const randomId = () => crypto.randomUUID().slice(0, 8);
const has = (name) => document.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`));
const write = (name, value) => {
  document.cookie = `${name}=${value}; path=/; SameSite=Lax`;
};

if (!has('altegon_session')) write('altegon_session', randomId());
if (!has('altegon_node')) write('altegon_node', `media-${1 + Math.floor(Math.random() * 4)}`);

const button = document.querySelector('[data-sign-in]');
const show = () => {
  button.textContent = has('altegon_login') ? 'Sign out' : 'Sign in';
};
button.addEventListener('click', () => {
  if (has('altegon_login')) document.cookie = 'altegon_login=; path=/; Max-Age=0';
  else write('altegon_login', randomId());
  show();
});
show();
