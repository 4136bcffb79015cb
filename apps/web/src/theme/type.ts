/** Inter alone has the rarer letters of names and an l that is not an I; the rest covers the marks it lacks. */
export const FONT_FAMILY = 'InterVariable, "Noto Sans", "DejaVu Sans", system-ui, sans-serif';

export const EASE = 'cubic-bezier(.2, 0, 0, 1)';
