import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '8080'}`;
const proxy = { '/api': { target: api } };

// Decoders of scanned pages (JBIG2, JPEG 2000), CJK character maps and standard fonts: pdf.js fetches them when a file
// needs them, so they lie beside the page under fixed names.
const PDF_FOLDERS = { wasm: /^(jbig2|openjpeg|qcms).*\.(wasm|js)$/, cmaps: /\.bcmap$/, standard_fonts: /\.(pfb|ttf)$/ };

function pdfFiles(): Plugin {
  const root = path.dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const files = Object.entries(PDF_FOLDERS).flatMap(([folder, wanted]) =>
    readdirSync(path.join(root, folder))
      .filter((file) => wanted.test(file))
      .map((file) => `${folder}/${file}`),
  );
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source: readFileSync(path.join(root, file)) });
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs/', (request, response, next) => {
        const file = (request.url ?? '').replace(/^\/|\?.*$/g, '');
        if (!files.includes(file)) next();
        else response.end(readFileSync(path.join(root, file)));
      });
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), pdfFiles()],
  resolve: {
    conditions: ['@einkanal/source', 'module', 'browser', mode === 'production' ? 'production' : 'development'],
  },
  // The page is served under a strict policy: nothing inline, no data URLs.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy },
  preview: { proxy },
}));
