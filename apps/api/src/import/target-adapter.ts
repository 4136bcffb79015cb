import type { z } from 'zod';
import type { Label } from '@einkanal/domain/intake/vocabulary';

/**
 * What people read of a setting. `secret` is never answered and sealed where it is kept; `folder` lies below the
 * exchange folder of its office.
 */
export type FieldWords = {
  label: Label;
  hint?: Label;
  holds?: 'secret' | 'folder';
  /** What each choice means, where there are a few; one without words stands for itself. */
  choices?: Readonly<Record<string, Label>>;
};

/**
 * One way to speak to a kind of target, as the administration offers it. `fields` names by their path what an office
 * sets for itself; every other setting is the operator's and stays as it is stored.
 */
export type AdapterForm = {
  name: string;
  label: Label;
  settings: z.ZodType;
  fields: Readonly<Record<string, FieldWords>>;
};

/** The same with the adapter that comes of it. @throws ZodError where the settings do not fit */
export type TargetAdapter<Made> = AdapterForm & { make: (settings: unknown) => Made };

/** Registers an adapter: its settings are read by its own schema before it is made. */
export function targetAdapter<Settings, Made>(
  form: Omit<AdapterForm, 'settings'> & { settings: z.ZodType<Settings> },
  make: (settings: Settings) => Made,
): TargetAdapter<Made> {
  return { ...form, make: (settings) => make(form.settings.parse(settings)) };
}
