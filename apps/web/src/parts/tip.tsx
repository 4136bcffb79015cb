import { useEffect, useState } from 'react';
import styles from './tip.module.css';

type Tip = { text: string; x: number; y: number; above: boolean };
const DELAY_MS = 500;

/**
 * Shows what `data-tip` of the element under the pointer or in focus says. One for the whole page: a list of rows with
 * three lights each would otherwise carry sixty tooltips.
 */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => followTips(setTip), []);
  if (!tip) return null;
  return (
    <div aria-hidden data-tip-layer className={styles.tip} data-above={tip.above} style={{ left: tip.x, top: tip.y }}>
      {tip.text}
    </div>
  );
}

function followTips(show: (tip: Tip | null) => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  let timer: number | undefined;
  let shown: Element | null = null;

  function plan(target: EventTarget | null, delayMs: number): void {
    // The pointer may rest on the tip itself, to read it under a magnifier.
    if (target instanceof Element && target.closest('[data-tip-layer]')) return;
    const owner = target instanceof Element ? target.closest('[data-tip]') : null;
    if (owner === shown) return;
    window.clearTimeout(timer);
    shown = owner;
    if (!owner) show(null);
    else
      timer = window.setTimeout(() => {
        if (owner.isConnected) show(placeBeside(owner));
      }, delayMs);
  }
  function hide(): void {
    window.clearTimeout(timer);
    shown = null;
    show(null);
  }

  document.addEventListener(
    'pointerover',
    ({ target, pointerType }) => {
      if (pointerType === 'mouse') plan(target, DELAY_MS);
    },
    { signal },
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible[data-tip]')) plan(target, 0);
    },
    { signal },
  );
  document.addEventListener('focusout', hide, { signal });
  document.addEventListener('pointerdown', hide, { signal });
  document.addEventListener('scroll', hide, { signal, capture: true });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') hide();
    },
    { signal, capture: true },
  );
  return () => {
    off.abort();
    window.clearTimeout(timer);
  };
}

function placeBeside(owner: Element): Tip {
  const box = owner.getBoundingClientRect();
  const above = box.bottom + 48 > window.innerHeight;
  const middle = box.left + box.width / 2;
  return {
    text: owner.getAttribute('data-tip') ?? '',
    x: Math.min(Math.max(middle, 120), window.innerWidth - 120),
    y: above ? box.top - 4 : box.bottom + 4,
    above,
  };
}
