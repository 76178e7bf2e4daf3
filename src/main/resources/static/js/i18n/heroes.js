import { add } from './index.js';
import { heroesDe } from './heroes-de.js';
import { heroesEn } from './heroes-en.js';

add({ en: heroesEn, de: heroesDe });
