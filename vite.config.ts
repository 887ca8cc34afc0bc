import { defineConfig } from 'vitest/config'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
export default defineConfig({
  root: 'web',
  plugins: [svelte({ configFile: '../svelte.config.js' }), svelteTesting()],
  test: { root: '.', include: ['tests/**/*.test.ts'] },
})
