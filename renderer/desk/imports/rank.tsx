import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';

type Source = Output<'imports.sources'>['sources'][number];

/** Whose word goes first where several sources give the same document; an administrator moves a source up or down. */
export const Rank = ({ sources, at }: { readonly sources: readonly Source[]; readonly at: number }) => {
  const t = useText();
  const client = useQueryClient();
  const member = useMember();
  const rank = useAction('imports.rankSources', () => void client.invalidateQueries());
  if (sources.length < 2) return null;
  const name = sources[at]?.name ?? '';
  const move = (to: number) => {
    const order = sources.map(({ id }) => id);
    order.splice(to, 0, ...order.splice(at, 1));
    rank.mutate({ order });
  };
  return (
    <>
      <p className="field-hint">{t('imports:rank', { place: formatCount(at + 1) })}</p>
      {member?.role === 'administrator' && (
        <>
          <Button
            icon={ArrowUp}
            isDisabled={at === 0 || rank.isPending}
            aria-label={t('imports:rank.up.name', { name })}
            onPress={() => move(at - 1)}
          >
            {t('imports:rank.up')}
          </Button>
          <Button
            icon={ArrowDown}
            isDisabled={at === sources.length - 1 || rank.isPending}
            aria-label={t('imports:rank.down.name', { name })}
            onPress={() => move(at + 1)}
          >
            {t('imports:rank.down')}
          </Button>
        </>
      )}
      {rank.error && <Failed error={errorOfCause(rank.error)} />}
    </>
  );
};
