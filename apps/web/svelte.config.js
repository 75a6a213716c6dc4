import adapter from '@sveltejs/adapter-node';

/**
 * Kit's own route announcer hides itself by an inline style, which the content security policy refuses (it would become
 * visible text). It gets our class for text that is only spoken. The build stops when a new Kit writes it differently.
 */
const announcerWithoutInlineStyle = {
  name: 'announcer-without-inline-style',
  /** @param {{ content: string, filename?: string }} source */
  markup({ content, filename }) {
    if (!filename?.replaceAll('\\', '/').endsWith('/generated/root.svelte')) return;
    const announcer = /(<div id="svelte-announcer"[^>]*?) style="[^"]*"/;
    if (!announcer.test(content))
      throw new Error('Kit writes its route announcer in another way: see svelte.config.js');
    return { code: content.replace(announcer, '$1 class="sr"') };
  },
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [announcerWithoutInlineStyle],
  kit: {
    adapter: adapter({ out: '../../dist/web', precompress: true, envPrefix: 'ONDERLING_WEB_' }),
    alias: { '@onderling/contracts': '../../libs/contracts/src' },
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['none'],
        'frame-ancestors': ['none'],
      },
    },
    typescript: {
      config: (config) => ({ ...config, include: [...config.include, '../svelte.config.js'] }),
    },
  },
};
