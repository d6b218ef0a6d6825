import type { TermLanguage } from '../../languages.ts';
import type { LanguageRules } from './language-rules.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';

export const languageRules: Readonly<Record<TermLanguage, LanguageRules>> = { de, en, es, pl, ru };
