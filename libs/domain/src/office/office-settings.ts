import { z } from 'zod';
import { ENDINGS, GATEWAY_PLACES, IMPORT_POLICIES, RECEIPT_GIVERS, UNDO_SECONDS } from './setting-choices.js';

export type UndoSeconds = (typeof UNDO_SECONDS)[number];
export type ImportPolicy = (typeof IMPORT_POLICIES)[number];
export type Ending = (typeof ENDINGS)[number];

const MUNICIPALITY = /^\d{2,8}$/;
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The hours in which an office works; `days` are ISO weekdays (1 = Monday), ascending. */
export const OfficeHours = z
  .strictObject({
    from: z.string().regex(TIME_OF_DAY),
    to: z.string().regex(TIME_OF_DAY),
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
  })
  .refine(({ from, to }) => from < to)
  .refine(({ days }) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)));
export type OfficeHours = z.infer<typeof OfficeHours>;

/** The office's way to the gateway of the standard (OSCI); `folder` is read when there is one. */
export const Gateway = z.strictObject({
  place: z.enum(GATEWAY_PLACES),
  receiptFrom: z.enum(RECEIPT_GIVERS),
  /** Below the office's own exchange folder; null where no gateway drops messages. */
  folder: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .nullable(),
});
export type Gateway = z.infer<typeof Gateway>;

/** Every setting of an office, as the jobs and the screens read them. */
export const OfficeSettings = z.object({
  /** Beginnings of municipality keys (AGS): `08` a state, `08226` a district, `08221000` a municipality. */
  territory: z.array(z.string().regex(MUNICIPALITY)).max(2_000),
  undoSeconds: z.literal(UNDO_SECONDS),
  importPolicy: z.enum(IMPORT_POLICIES),
  ending: z.enum(ENDINGS),
  officeHours: OfficeHours,
  gateway: Gateway,
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;
export type OfficeSettingName = keyof OfficeSettings;

/** What holds until an administrator sets something else; the territory is the office's own. */
export const USUAL_SETTINGS: Omit<OfficeSettings, 'territory'> = {
  undoSeconds: 20,
  importPolicy: 'UNLESS_DOUBTFUL',
  ending: 'HERE',
  officeHours: { from: '08:00', to: '16:00', days: [1, 2, 3, 4, 5] },
  gateway: { place: 'IN_FRONT', receiptFrom: 'EINKANAL', folder: null },
};

/**
 * Stored settings over the usual ones. Values that no longer fit fall back one by one.
 * @param territory what counts as the territory until one is set
 */
export function toOfficeSettings(stored: Readonly<Record<string, unknown>>, territory: string[]): OfficeSettings {
  const usual: OfficeSettings = { ...USUAL_SETTINGS, territory };
  const { shape } = OfficeSettings;
  return {
    territory: shape.territory.catch(usual.territory).parse(stored.territory),
    undoSeconds: shape.undoSeconds.catch(usual.undoSeconds).parse(stored.undoSeconds),
    importPolicy: shape.importPolicy.catch(usual.importPolicy).parse(stored.importPolicy),
    ending: shape.ending.catch(usual.ending).parse(stored.ending),
    officeHours: shape.officeHours.catch(usual.officeHours).parse(stored.officeHours),
    gateway: shape.gateway.catch(usual.gateway).parse(stored.gateway),
  };
}
