import type { MessageFaultCode } from '@einkanal/domain/intake/message/message-fault';
import { readPartialDate } from '@einkanal/domain/time/partial-date';

/** What a text must look like, by the types of the standard. */
export type TextForm =
  | 'text'
  /** Empty means the words that the standard gives. */
  | 'text-or-default'
  | 'day'
  | 'month'
  | 'year'
  | 'time'
  | 'instant'
  | 'uuid'
  | 'house-number'
  | 'house-number-addition'
  | 'floor-or-flat'
  | 'postal-code'
  | 'centimetres';

type Rule = { isRight: (text: string) => boolean; code: MessageFaultCode };

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);
const isDate = (precision: 'day' | 'month' | 'year') => (text: string) => {
  const date = readPartialDate(text);
  return typeof date === 'object' && date.precision === precision && date.value === text;
};
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})?';
const isTime = matches(new RegExp(`^${TIME}$`));
const isInstant = (text: string) => isDate('day')(text.slice(0, 10)) && text[10] === 'T' && isTime(text.slice(11));

const RULES: Readonly<Partial<Record<TextForm, Rule>>> = {
  day: { isRight: isDate('day'), code: 'not-a-day' },
  month: { isRight: isDate('month'), code: 'not-a-month' },
  year: { isRight: isDate('year'), code: 'not-a-year' },
  time: { isRight: isTime, code: 'not-a-time' },
  instant: { isRight: isInstant, code: 'not-an-instant' },
  uuid: { isRight: matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i), code: 'not-a-uuid' },
  'house-number': { isRight: matches(/^[0-9 ]{0,4}$/), code: 'not-a-house-number' },
  'house-number-addition': { isRight: matches(/^[\p{L}\p{M}\d./ ]{0,4}$/u), code: 'longer-than-four' },
  'floor-or-flat': { isRight: matches(/^[\p{L}\p{M}\d. ]{0,4}$/u), code: 'longer-than-four' },
  'postal-code': { isRight: matches(/^[0-9 ]{0,5}$/), code: 'not-a-postal-code' },
  centimetres: { isRight: matches(/^\d{1,3}$/), code: 'not-centimetres' },
};

/** The forms in which blanks around the value mean nothing. */
const COLLAPSED = new Set<TextForm>(['day', 'month', 'year', 'time', 'instant', 'uuid', 'centimetres']);

/** The value of a text, and the fault of its form, if it has one. */
export function readForm(form: TextForm, sent: string): { value: string; fault: MessageFaultCode | null } {
  const value = COLLAPSED.has(form) ? sent.trim() : sent;
  const rule = RULES[form];
  return { value, fault: rule === undefined || rule.isRight(value) ? null : rule.code };
}
