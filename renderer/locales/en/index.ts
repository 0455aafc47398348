import { apply } from './apply.ts';
import { audit } from './audit.ts';
import { board } from './board.ts';
import { books } from './books.ts';
import { browse } from './browse.ts';
import { calls } from './calls.ts';
import { caseWords } from './case.ts';
import { cases } from './cases.ts';
import { common } from './common.ts';
import { conversion } from './conversion.ts';
import { custody } from './custody.ts';
import { deliveries } from './deliveries.ts';
import { desk } from './desk.ts';
import { document } from './document.ts';
import { duty } from './duty.ts';
import { errors } from './errors.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { filing } from './filing.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { idle } from './idle.ts';
import { imports } from './imports.ts';
import { keyboard } from './keyboard.ts';
import { label } from './label.ts';
import { labels } from './labels.ts';
import { law } from './law.ts';
import { mistakes } from './mistakes.ts';
import { papers } from './papers.ts';
import { progress } from './progress.ts';
import { reader } from './reader.ts';
import { receipt } from './receipt.ts';
import { reception } from './reception.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { repositories } from './repositories.ts';
import { review } from './review.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet.ts';
import { shelves } from './shelves.ts';
import { stocktakes } from './stocktakes.ts';
import { take } from './take.ts';
import { templates } from './templates.ts';
import { unit } from './unit.ts';
import { uses } from './uses.ts';
import { websites } from './websites.ts';
import { withdrawals } from './withdrawals.ts';

/** English: the words around the documents; the documents stay in their own language. */
export const en = {
  apply,
  audit,
  board,
  withdrawals,
  books,
  browse,
  calls,
  case: caseWords,
  cases,
  common,
  uses,
  stocktakes,
  deliveries,
  conversion,
  desk,
  document,
  duty,
  errors,
  files,
  figures,
  filing,
  health,
  help,
  home,
  idle,
  imports,
  keyboard,
  label,
  labels,
  law,
  mistakes,
  papers,
  progress,
  reader,
  receipt,
  review,
  scan,
  repositories,
  report,
  search,
  settings,
  take,
  templates,
  unit,
  custody,
  reception,
  register,
  sheet,
  shelves,
  websites,
};
