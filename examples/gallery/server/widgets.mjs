/**
 * What the stand-in of a visible service draws: into every element that `selector` finds, or, without one, into a corner of the page.
 *
 * @type {Readonly<Record<string, { selector?: string, text: string }>>}
 */
export const WIDGETS = {
  disqus: { selector: '#disqus_thread', text: 'would show the comments here.' },
  'x-widgets': {
    selector: '.twitter-timeline, .twitter-share-button',
    text: 'would show posts here.',
  },
  'facebook-social-plugins': { selector: '.fb-share-button', text: 'would show its button here.' },
  'linkedin-plugins': { selector: 'script[type="IN/Share"]', text: 'would show its button here.' },
  sharethis: { selector: '.sharethis-inline-share-buttons', text: 'would show its buttons here.' },
  'tawk-to': { text: 'would open a chat here.' },
  drift: { text: 'would open a chat here.' },
};
