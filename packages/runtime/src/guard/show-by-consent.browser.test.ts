import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { closePages, decided, openPage, until, type Page } from '../../test/open-page.ts';

const BODY = `
  <p id="stats" data-candor-category="analytics">figures</p>
  <p id="video" data-candor-category="video">a film</p>
  <p id="both" data-candor-category="analytics video">both</p>
  <p id="own" data-candor-category="necessary">always</p>
  <p id="unless" data-candor-unless="analytics" hidden>instead of figures</p>`;

const shown = ({ window }: Page): string[] =>
  [...window.document.querySelectorAll<HTMLElement>('p')]
    .filter((element) => element.getClientRects().length > 0)
    .map(({ id }) => id);

describe('elements of the page that depend on consent', () => {
  afterEach(closePages);

  it('are hidden until what they name is granted, and others stand in for them', async () => {
    const page = await openPage({ body: BODY });
    equal(shown(page), ['own', 'unless']);
    page.window.candor.accept('stats');
    await until(() => shown(page).includes('stats'), 'the figures');
    equal(shown(page), ['stats', 'own']);
    page.window.candor.accept();
    await until(() => shown(page).includes('both'), 'the rest');
    equal(shown(page), ['stats', 'video', 'both', 'own']);
  });

  it('are as the page wrote them when everything is granted', async () => {
    document.cookie = `candor=${decided('accept-all', 'chatstatadssvide', '')}; path=/`;
    const page = await openPage({ body: BODY });
    equal(shown(page), ['stats', 'video', 'both', 'own']);
  });

  it('stay hidden for an unknown name, and by other forms of known ones until these are granted', async () => {
    const names = ['analytics nosuch', 'no"such', '', 'analytics,video', ' statistics\n'];
    const body = names
      .map((name, index) => `<p id="p${index}" data-candor-category='${name}'>held</p>`)
      .join('');
    const page = await openPage({
      body: `${body}<p id="unless" data-candor-unless="analytics nosuch" hidden>instead</p>`,
    });
    equal(shown(page), ['unless']);
    page.window.candor.accept('stats');
    await until(() => shown(page).length > 1, 'the figures');
    equal(shown(page), ['p4', 'unless']);
    page.window.candor.accept('video');
    await until(() => shown(page).length > 2, 'both');
    equal(shown(page), ['p3', 'p4', 'unless']);
  });

  it('come later, too', async () => {
    const page = await openPage();
    page.window.document.body.insertAdjacentHTML('beforeend', BODY);
    await until(() => shown(page).length === 2, 'what stands in');
    equal(shown(page), ['own', 'unless']);
  });
});
