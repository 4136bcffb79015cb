import { TextLayer, type PageViewport, type PDFPageProxy } from 'pdfjs-dist';

// More dots than a browser likes to hold, and than an eye can see.
const MOST_PIXELS = 16_000_000;

/** Draws a page into an element: a canvas, and over it the words as text. What it drew before goes when it is done. */
export function drawPage(page: PDFPageProxy, viewport: PageViewport, element: HTMLElement) {
  const canvas = document.createElement('canvas');
  const area = viewport.width * viewport.height;
  const density = Math.min(window.devicePixelRatio, 2.5, Math.sqrt(MOST_PIXELS / area));
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  canvas.setAttribute('aria-hidden', 'true');
  const picture = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });

  const container = document.createElement('div');
  container.className = 'pdf-text';
  container.style.setProperty('--total-scale-factor', String(viewport.scale));
  const words = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });

  let isCurrent = true;
  void picture.promise.then(
    () => {
      if (isCurrent) element.replaceChildren(canvas, container);
    },
    // Cancelled, because another zoom is wanted or the page left the view.
    () => undefined,
  );
  return {
    hasText: words.render().then(
      () => container.textContent.trim() !== '',
      () => true,
    ),
    cancel: () => {
      isCurrent = false;
      picture.cancel();
      words.cancel();
    },
  };
}
