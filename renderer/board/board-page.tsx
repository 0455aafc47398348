import { CircleCheckBig, Hourglass, House, Inbox, type LucideIcon, Pause, Play, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Board, BoardColumn } from '../../contract/statistics/board.ts';
import { board as usual } from '../locales/zh-Hans/board.ts';
import { errorOfCause } from '../shared/api/answer.tsx';
import { call } from '../shared/api/call.ts';
import { memberSession } from '../shared/api/member-session.ts';
import { useCall } from '../shared/api/use-call.ts';
import { formatDate } from '../shared/i18n/format.ts';
import { useLanguage, useText } from '../shared/i18n/use-text.ts';
import { shell } from '../shared/shell.ts';
import { clockHere } from '../shared/today.ts';
import { Button, LinkButton } from '../shared/ui/button.tsx';
import { RollingList } from './rolling-list.tsx';
import { useAwake } from './use-awake.ts';
import { useNow } from './use-now.ts';
import './board.css';

/** Milliseconds between looks: what is on the wall is never older than five seconds. */
const lookEvery = 3_000;
const controlsMs = 5_000;

/** A wall is no desk: its calls must not keep a login alive that nobody watches over. */
const leaveDesk = () => {
  if (!memberSession.get()) return;
  void call('staff.logout', {});
  memberSession.set(null);
};

/** The screen on the wall: numbers by how far they are, and nothing that names anybody. */
export const BoardPage = () => {
  const t = useText();
  useEffect(leaveDesk, []);
  const board = useCall('statistics.board', {}, { every: lookEvery });
  const [paused, setPaused] = useState(false);
  const awake = useAwake(controlsMs);
  // the title nobody has changed is said in the language of the page
  const given = board.data?.title ?? usual.title;
  const title = given === usual.title ? t('board:title') : given;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="board" tabIndex={-1} {...(awake ? { 'data-awake': '' } : {})}>
      <header className="board-head">
        <div>
          <p className="board-unit">{board.data?.unit}</p>
          <h1>{title}</h1>
        </div>
        <Clock />
      </header>
      {board.data ? (
        <div className="board-columns" data-columns={board.data.columns.length}>
          {board.data.columns.map(column => (
            <Column key={column.name} column={column} doneDays={board.data.doneDays} paused={paused} />
          ))}
        </div>
      ) : (
        <Empty missing={board.error !== null && errorOfCause(board.error).code === 'staff.notSetUp'} />
      )}
      {board.data && board.error && <Stale since={board.dataUpdatedAt} />}
      <div className="board-controls">
        <Button icon={paused ? Play : Pause} onPress={() => setPaused(!paused)}>
          {t(paused ? 'board:go' : 'board:pause')}
        </Button>
        {!shell() && (
          <LinkButton to="/" icon={House}>
            {t('common:home')}
          </LinkButton>
        )}
      </div>
    </main>
  );
};

const Clock = () => {
  const language = useLanguage();
  const t = useText();
  const now = useNow();
  const [day = '', time = ''] = now.split('T');
  const weekday = new Date(`${day}T00:00:00`).getDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  return (
    <p className="board-clock">
      <span>
        {t('board:day', { date: formatDate(day, language), weekday: t(`board:weekday.${weekday}`) })}
      </span>
      <time dateTime={now}>{time}</time>
    </p>
  );
};

const icons: Readonly<Record<BoardColumn, LucideIcon>> = {
  done: CircleCheckBig,
  inHand: Hourglass,
  notBegun: Inbox,
};

type ColumnProps = {
  readonly column: Board['columns'][number];
  readonly doneDays: number;
  readonly paused: boolean;
};

const Column = ({ column: { name, total, numbers }, doneDays, paused }: ColumnProps) => {
  const t = useText();
  const Icon = icons[name];
  return (
    <section className={`board-column board-${name}`} aria-labelledby={`board-${name}`}>
      <div className="board-column-head">
        <Icon aria-hidden />
        <h2 id={`board-${name}`}>{t(`board:column.${name}`)}</h2>
        <p>{name === 'done' ? t('board:hint.done', { days: doneDays }) : t(`board:hint.${name}`)}</p>
        <strong>{t('board:count', { count: total })}</strong>
      </div>
      {numbers.length === 0 ? (
        <p className="board-none">{t('board:none')}</p>
      ) : (
        <RollingList numbers={numbers} paused={paused} />
      )}
    </section>
  );
};

/** Nothing has come yet: the room is not set up, or nobody answers. It is asked again all the time. */
const Empty = ({ missing }: { readonly missing: boolean }) => {
  const t = useText();
  return (
    <p className="board-empty" role="status">
      {t(missing ? 'board:notSetUp' : 'board:connecting')}
    </p>
  );
};

/** No answer now; what stands here is older than it should be, and says so. */
const Stale = ({ since }: { readonly since: number }) => {
  const t = useText();
  return (
    <p className="board-stale" role="status">
      <WifiOff aria-hidden />
      {t('board:stale', { time: clockHere(new Date(since)) })}
    </p>
  );
};
