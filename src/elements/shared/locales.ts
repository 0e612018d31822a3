/** How each language writes dates and numbers. */
import type { Language } from './settings.ts';

export const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
