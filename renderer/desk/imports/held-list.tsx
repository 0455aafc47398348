import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';

/** Documents kept from visitors, each with why. */
export const HeldList = () => {
  const t = useText();
  const held = useCall('imports.held', {});
  return (
    <Card title={t('imports:held.title')}>
      <Answer of={held}>
        {value =>
          value.held.length === 0 ? (
            <p className="field-hint">{t('imports:held.none')}</p>
          ) : (
            <ul className="findings-list">
              {value.held.map(({ id, title, reasons }) => (
                <li key={id}>
                  <span className="finding-item">{title}</span>
                  <span className="finding-reason">
                    {reasons.map(reason => t(`imports:reason.${reason}`)).join(' ')}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
};
