import { useSyncExternalStore } from 'react';
import { calendarDayOf } from './format.js';

/** The calendar day in Berlin; the page that is open at midnight follows. */
export function useToday(): string {
  return useSyncExternalStore(everyMinute, today);
}

function today(): string {
  return calendarDayOf(new Date());
}

function everyMinute(onTick: () => void): () => void {
  const timer = window.setInterval(onTick, 60_000);
  return () => {
    window.clearInterval(timer);
  };
}
