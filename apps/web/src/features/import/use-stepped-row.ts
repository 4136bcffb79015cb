import { useRef, useState } from 'react';
import { transferElementId } from './transfer-row.js';

/** Where the keys are in the list, at once; the address follows, and later. One row is where Tab enters. */
export function useSteppedRow(ids: readonly string[], chosenId: string | null) {
  const takesFocus = useRef(false);
  const [stepped, setStepped] = useState<string | null>(null);
  const current = stepped ?? chosenId;
  const focus = (id: string) => document.getElementById(transferElementId(id))?.focus();
  return {
    current,
    activeId: current !== null && ids.includes(current) ? current : (ids[0] ?? null),
    /** Makes a row the current one; the focus comes to it when it is drawn. */
    goTo: (id: string) => {
      takesFocus.current = true;
      setStepped(id);
      if (id === current) focus(id);
    },
    /** Call it once the row is drawn: the focus comes along where the person went there. */
    arrive: (id: string) => {
      if (takesFocus.current) focus(id);
      takesFocus.current = false;
    },
  };
}
