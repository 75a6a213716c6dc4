import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** Where the API listens while developing in two processes; in the product both run in one. */
const apiUrl = process.env['API_URL'];

export default defineConfig({
  plugins: [sveltekit()],
  // Small files stay files: the content security policy refuses data: addresses.
  // Component packages are compiled with the app; vite-plugin-svelte finds them by dependencies, which stand at the root.
  ssr: { noExternal: ['@lucide/svelte'] },
  build: { assetsInlineLimit: 0 },
  server: {
    fs: { allow: ['../../node_modules/@fontsource-variable'] },
    ...(apiUrl ? { proxy: { '/api/': { target: apiUrl, xfwd: true } } } : {}),
  },
});
