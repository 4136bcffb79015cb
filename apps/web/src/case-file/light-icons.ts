import {
  Check,
  CircleAlert,
  CirclePause,
  CircleX,
  Clock3,
  LoaderCircle,
  Minus,
  RotateCw,
  type LucideIcon,
} from 'lucide-react';
import type { LightState } from './lights.js';

/** One icon, one meaning, wherever a light is drawn. */
export const LIGHT_ICONS: Record<LightState, LucideIcon> = {
  fine: Check,
  attention: CircleAlert,
  bad: CircleX,
  running: LoaderCircle,
  waiting: Clock3,
  unneeded: Minus,
  held: CirclePause,
  retry: RotateCw,
  hint: CircleAlert,
};
