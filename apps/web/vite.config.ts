import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** Where the API listens while developing in two processes; in the product both run in one. */
const apiUrl = process.env['API_URL'];

/** What most pages share comes in one file: many small ones cost more in headers than they save. */
const sharedFile = { name: 'shared', test: /[\\/]apps[\\/]web[\\/]src[\\/]lib[\\/]|@lucide/, minShareCount: 12 };

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [sveltekit()],
  // Component packages are compiled with the app; vite-plugin-svelte finds them by dependencies, which stand at the root.
  optimizeDeps: { exclude: ['@lucide/svelte'] },
  ssr: { noExternal: ['@lucide/svelte'] },
  build: {
    // Small files stay files: the content security policy refuses data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: isSsrBuild ? {} : { output: { codeSplitting: { groups: [sharedFile] } } },
  },
  server: {
    fs: { allow: ['../../node_modules/@fontsource-variable'] },
    ...(apiUrl ? { proxy: { '/api/': { target: apiUrl, xfwd: true } } } : {}),
  },
}));
