import { common } from './common.ts';
import { errors } from './errors.ts';
import { home } from './home.ts';
import { idle } from './idle.ts';
import { keyboard } from './keyboard.ts';
import { labels } from './labels.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';

/** 繁體. */
export const zhHant = { common, errors, home, idle, keyboard, labels, search, settings };
