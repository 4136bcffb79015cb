import { useState } from 'react';

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const;
const WHOLE_WIDTH = ZOOMS.indexOf(1);

/** How a document is looked at: enlarged (1 is the width of the pane) and turned clockwise in degrees. */
export type DocumentLook = { zoom: number; rotation: number };

/** Zoom and rotation of the document that is shown; another document begins anew. */
export function useDocumentLook(documentId: string) {
  const [state, setState] = useState({ documentId, step: WHOLE_WIDTH, rotation: 0 });
  const { step, rotation } = state.documentId === documentId ? state : { step: WHOLE_WIDTH, rotation: 0 };
  const look: DocumentLook = { zoom: ZOOMS[step] ?? 1, rotation };
  const zoomBy = (by: 1 | -1) => {
    setState({ documentId, rotation, step: Math.min(Math.max(step + by, 0), ZOOMS.length - 1) });
  };
  return {
    look,
    zoomIn: () => {
      zoomBy(1);
    },
    zoomOut: () => {
      zoomBy(-1);
    },
    rotate: () => {
      setState({ documentId, step, rotation: (rotation + 90) % 360 });
    },
  };
}
