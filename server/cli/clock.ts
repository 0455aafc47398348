import { readFileSync } from 'node:fs';
import { articles } from '../../contract/applications/article.ts';
import type { ClockView } from '../../contract/applications/clock.ts';
import { clockOfFile, readClockFile } from '../../core/applications/clock-file.ts';
import { CommandFailure } from './command-failure.ts';
import { type Common, print } from './print.ts';

/** China has one civil day, whatever zone this machine is set to. */
const todayInChina = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());

const read = (path: string): string => {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch {
    throw new CommandFailure({ code: 'input.invalid', params: { field: `无法读取文件 ${path}` } });
  }
};

const words = (view: ClockView): string =>
  [
    `${view.stateText}；截至 ${view.today} 已用 ${view.workingDaysUsed} 个工作日`,
    view.dueOn ? `答复期限 ${view.dueOn}${view.provisional ? '（暂定）' : ''}` : '现在没有答复期限',
    ...view.flags.map(({ text, article }) => `注意：${text}（${articles[article]}）`),
    ...view.refused.map(
      ({ index, type, reason, article }) =>
        `未接受 events[${index}] ${type}：${reason.text}（${articles[article]}）`,
    ),
    '',
    ...view.working.map(({ day, why }) => `${day}  ${why.text}`),
    '',
    ...view.legalNextSteps.map(
      ({ text, by, article }) => `可以：${text}${by ? `，${by} 前` : ''}（${articles[article]}）`,
    ),
  ].join('\n');

/** `clock 文件`: the law's clock of one case's events (docs/formats/clock.md); `-` reads standard input. Opens no data folder. */
export const clock = (path: string, options: Common): void => {
  const file = readClockFile(read(path));
  if (!file.ok) {
    if (options.json) print(options, { error: file.error }, () => ''); // a program reads the code, a person the sentence
    throw new CommandFailure(file.error);
  }
  print(options, clockOfFile(file.value, todayInChina()), words);
};
