import createCache from '@emotion/cache';

/** Where the component library writes its styles: before ours, and with the nonce under which the page allows them. */
export const styleCache = createCache({
  key: 'css',
  nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content,
  prepend: true,
});
