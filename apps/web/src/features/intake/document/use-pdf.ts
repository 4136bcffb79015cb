import {
  getDocument,
  GlobalWorkerOptions,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { takeFile } from '../../../api/client.js';
import { useCaseReason } from '../../../case-file/case-reason.js';

GlobalWorkerOptions.workerSrc = workerUrl;

export type PageSize = { width: number; height: number };
export type OpenPdf =
  | { state: 'opening' | 'protected' }
  | { state: 'closed'; problem: unknown }
  | { state: 'open'; document: PDFDocumentProxy; firstSize: PageSize; isXfa: boolean };

/** Opens a PDF and closes it when it is no longer shown. */
export function usePdf(url: string): OpenPdf {
  const { headers } = useCaseReason();
  const [pdf, setPdf] = useState<OpenPdf>({ state: 'opening' });
  useEffect(() => {
    const closing = new AbortController();
    let task: PDFDocumentLoadingTask | undefined;
    const options = {
      wasmUrl: '/pdfjs/wasm/',
      cMapUrl: '/pdfjs/cmaps/',
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      // The same letters at every desk, whatever fonts are installed there.
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
      // A form may hold scripts and fields of its own; only its pages are wanted.
      enableXfa: false,
    };
    let isCurrent = true;
    async function open(): Promise<OpenPdf> {
      const response = await takeFile(url, { headers, signal: closing.signal });
      task = getDocument({ ...options, data: new Uint8Array(await response.arrayBuffer()) });
      const document = await task.promise;
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      const { info } = await document.getMetadata();
      return {
        state: 'open',
        document,
        firstSize: { width, height },
        isXfa: 'IsXFAPresent' in info && info.IsXFAPresent === true,
      };
    }
    void open()
      .catch((error: unknown): OpenPdf =>
        isPasswordWanted(error) ? { state: 'protected' } : { state: 'closed', problem: error },
      )
      .then((result) => {
        if (isCurrent) setPdf(result);
      });
    return () => {
      isCurrent = false;
      closing.abort();
      void task?.destroy();
    };
  }, [url, headers]);
  return pdf;
}

function isPasswordWanted(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
